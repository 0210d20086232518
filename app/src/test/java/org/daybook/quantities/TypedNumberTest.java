package org.daybook.quantities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daybook.shared.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0.45      | 0.45
            0,45      | 0.45
            0,450     | 0.45
            12,5      | 12.5
            -3,25     | -3.25
            −2        | -2
            1.234     | 1.234
            1234,567  | 1234.567
            1,234.5   | 1234.5
            1.234,5   | 1234.5
            1,234,567 | 1234567
            1,5e3     | 1500
            2 x 10^-3 | 0.002
             7        | 7
            """)
    void aCommaIsWhatItCanOnlyBe(String typed, double number) {
        assertThat(TypedNumber.of("min-mass", typed)).isEqualTo(number);
    }

    @Test
    void whatReadsTwoWaysIsAskedAbout() {
        assertThatThrownBy(() -> TypedNumber.of("min-mass", "1,234"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("\"1,234\" can be 1.234 or 1234: write it in one of these ways");
        assertThatThrownBy(() -> TypedNumber.requireOneReading("amount", "about 1,234 mg"))
                .hasMessage("\"1,234\" can be 1.234 or 1234: write it in one of these ways");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,5 mg", "1,234.5 g", "0,250 g", "1,5", "OSM-1,2"})
    void whatReadsOneWayIsNotAskedAbout(String typed) {
        TypedNumber.requireOneReading("amount", typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "1..2", "1,2,3", "1.234.567", "NaN", "Infinity", "0x10", "1d", "1e999", "5 mg"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThatThrownBy(() -> TypedNumber.of("min-mass", typed))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("\"" + typed + "\" is not a number");
    }
}
