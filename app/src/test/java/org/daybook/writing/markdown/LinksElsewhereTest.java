package org.daybook.writing.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksElsewhereTest {

    @ParameterizedTest
    @ValueSource(strings = {"[this](https://shop.example)", "https://shop.example/pills",
        "![p](https://shop.example/a)", "[this](//shop.example)", "<a href=\"https://shop.example\">this</a>",
        "[ours?](https://eln.example.org.shop.example/)", "[ours?](https://eln.example.org@shop.example/)"})
    void anotherHostIsElsewhere(String text) {
        assertThat(LinksElsewhere.areIn(text, "eln.example.org")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Weighed it.", "[entry](/entries/7)", "[entry](https://eln.example.org/entries/7)",
        "`https://shop.example`", "[below](#below)", "OSM-S-106 and @ada"})
    void theSiteItselfAndWordsAreNot(String text) {
        assertThat(LinksElsewhere.areIn(text, "eln.example.org")).isFalse();
    }

    @Test
    void everyFullAddressIsElsewhereWhereNobodyKnowsThatOfTheSite() {
        assertThat(LinksElsewhere.areIn("[entry](https://eln.example.org/entries/7)", "")).isTrue();
    }
}
