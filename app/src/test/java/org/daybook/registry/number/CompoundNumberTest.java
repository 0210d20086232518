package org.daybook.registry.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daybook.shared.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundNumberTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            OSM-S-106        | OSM-S-106
            osm-s-106        | OSM-S-106
            OSM-S-031        | OSM-S-31
            'OSM-S-37 '      | OSM-S-37
            OSM S 37         | OSM-S-37
            OSM‑S‑37         | OSM-S-37
            OSA742           | OSA-742
            OSA_000742       | OSA-742
            MMV669844        | MMV-669844
            MYOS_00014_01_02 | MYOS-14-1-2
            """)
    void readsWhatPeopleWrite(String typed, String key) {
        assertThat(CompoundNumber.of(typed).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "106",
                "OSM-S-",
                "OSM--5",
                "aspirin",
                "OSM-S-117 (DUPLICATE OF OSM-S-64)",
                "MMV669844/MMV897709",
                "OSM-S-1234567890123456"
            })
    void refusesWhatIsNoNumber(String typed) {
        assertThat(CompoundNumber.read(typed)).isEmpty();
        assertThatThrownBy(() -> CompoundNumber.of(typed))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(typed);
    }

    @Test
    void partsThePrefixFromTheSequence() {
        CompoundNumber number = CompoundNumber.of("OSM-S-031");

        assertThat(number.prefix()).isEqualTo("OSM-S-");
        assertThat(number.sequence()).isEqualTo(31);
    }

    @Test
    void readsALongTextAtOnce() {
        assertThat(CompoundNumber.read("A1-".repeat(39) + "!")).isEmpty();
    }
}
