package org.daybook.exchange.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// CAS numbers and codes of which a spreadsheet made a date. Issue #9, B13.
class SpreadsheetDateTest {

    @ParameterizedTest(name = "{0}: {1}?")
    @CsvSource({
        "1975-09-02,75-09-2",
        "1975-09-02 00:00:00,75-09-2",
        "1975-09-02T00:00:00,75-09-2",
        "09/02/1975,75-09-2",
        "2/9/1975,75-09-2",
        "02.09.1975,75-09-2",
        "1967-64-01,67-64-1"
    })
    void guessesACasNumberThatPassesItsCheckDigit(String cell, String guess) {
        assertThat(SpreadsheetDate.read(cell)).get().satisfies(date -> assertThat(date.guess()).contains(guess));
        assertThat(SpreadsheetDate.read(cell).orElseThrow().message(cell).english())
                .contains("a spreadsheet made a date of it (" + guess + "?)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2-Mar",
                "Sep-02",
                "SEPT-2",
                "2 March",
                "00:00:00",
                "12:30",
                "1-Mar-2009",
                "2026-01-31",
                "Mar-1995"
            })
    void knowsOtherDates(String cell) {
        assertThat(SpreadsheetDate.read(cell)).get().satisfies(date -> assertThat(date.guess()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "75-09-2",
                "MMV689017",
                "AEW 1-1",
                "MAR-S-12",
                "PT-1-6; PT-1-7",
                "7732-18-5",
                "MAY-1-2",
                "DEC205-1"
            })
    void leavesCodesAlone(String cell) {
        assertThat(SpreadsheetDate.read(cell)).isEmpty();
    }
}
