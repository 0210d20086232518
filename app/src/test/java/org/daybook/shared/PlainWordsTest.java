package org.daybook.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainWordsTest {

    /// Controls beyond ASCII, a mark that turns the direction of writing, half a character.
    @Test
    void aNameKeepsWhatCanBeSeenAlone() {
        assertThat(PlainWords.seen(" pla\u0085te\u202E 1\uD800\u0001.csv ")).isEqualTo("plate 1.csv");
    }
}
