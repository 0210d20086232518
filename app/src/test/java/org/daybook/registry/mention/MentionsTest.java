package org.daybook.registry.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            made OSM-S-106 again         | OSM-S-106
            (osm-s-0106), as before      | OSM-S-106
            OSM-LO-148; MMV2481300; more | OSM-LO-148 MMV-2481300
            OSA742 and OSA_000742        | OSA-742 OSA-742
            MYOS_00014_01_02 was weighed | MYOS-14-1-2
            OSA_001042_XX_02 was sent    | OSA-1042-XX-2
            from CHEMBL549220.           | CHEMBL-549220
            key VYFOAVADNIHPTR-UHFFFAOYSA-N here | VYFOAVADNIHPTR-UHFFFAOYSA-N
            """)
    void findsTheUsualSpellings(String text, String tokens) {
        assertThat(Mentions.in(text)).extracting(Mentions.Mention::token).containsExactly(tokens.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a text without any",
                "OpenSourceMalaria/Series4#55",
                "in 2024-05",
                "C60H12",
                "https://example.org/x/OSM-S-106",
                "xOSM-S-1x"
            })
    void leavesTheRestAlone(String text) {
        assertThat(Mentions.in(text)).filteredOn(mention -> mention.token().startsWith("OSM")).isEmpty();
    }

    @Test
    void tellsWhereTheMentionStands() {
        String text = "see OSM-S-106.";

        assertThat(Mentions.in(text)).singleElement().satisfies(mention -> assertThat(
                        text.substring(mention.start(), mention.end()))
                .isEqualTo("OSM-S-106"));
    }
}
