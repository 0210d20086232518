package org.daybook.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

/// Sentences to whoever asked stand in a bundle, and are English where nobody asks for another language. Issue #10.
class SaidTest {

    @Test
    void theEnglishSentenceHasItsArguments() {
        assertThat(Said.of("said.shared.too-many-characters", "title", 1234, 200).english())
                .isEqualTo("\"title\" has 1234 characters; 200 is the limit.");
    }

    @Test
    void anExceptionSaysItInEnglishAndKeepsTheKey() {
        InvalidInputException refused =
                new InvalidInputException("date", Said.of("said.shared.is-not-a-day-write", "x"));

        assertThat(refused).hasMessage("\"x\" is not a day; write it as 2026-03-02");
        assertThat(refused.said()).map(Said::key).contains("said.shared.is-not-a-day-write");
    }

    @Test
    void whatIsTypedIsNoPattern() {
        assertThat(Said.of("said.shared.is-not-a-day-write", "{1} it's").english()).startsWith("\"{1} it's\" is");
    }

    @Test
    void aSentenceThatNobodyWroteIsAFault() {
        assertThatThrownBy(() -> Said.of("said.shared.nothing").english())
                .isInstanceOf(MissingResourceException.class);
    }
}
