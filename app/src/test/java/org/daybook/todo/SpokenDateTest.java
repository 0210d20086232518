package org.daybook.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.daybook.todo.line.SpokenDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Days as people say them on Monday, 30 November 2026.
class SpokenDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-30",
        "Tomorrow, 2026-12-01",
        "morgen, 2026-12-01",
        "yesterday, 2026-11-29",
        "friday, 2026-12-04",
        "fri, 2026-12-04",
        "Freitag, 2026-12-04",
        "monday, 2026-12-07",
        "2w, 2026-12-14",
        "3days, 2026-12-03",
        "1m, 2026-12-30",
        "1q, 2027-02-28",
        "1y, 2027-11-30",
        "eow, 2026-12-06",
        "eoww, 2026-12-04",
        "sow, 2026-12-07",
        "eom, 2026-11-30",
        "som, 2026-12-01",
        "eoq, 2026-12-31",
        "soq, 2027-01-01",
        "eoy, 2026-12-31",
        "soy, 2027-01-01",
        "15th, 2026-12-15",
        "31st, 2026-12-31",
        "30th, 2026-11-30",
        "january, 2027-01-01",
        "2026-12-24, 2026-12-24",
        "due-3d, 2026-12-07",
        "due+1w, 2026-12-17",
        "today+2d, 2026-12-02",
        "monday+1w, 2026-12-14",
        "eom-3d, 2026-11-27",
        "15th+1d, 2026-12-16",
        "+2d, 2026-12-02",
        "Übermorgen, 2026-12-02",
        "vorgestern, 2026-11-28",
        "24.12.2026, 2026-12-24",
        "24.12., 2026-12-24",
        "1.2., 2027-02-01"
    })
    void aDayIsReadAsItIsMeant(String typed, LocalDate meant) {
        assertThat(SpokenDate.read(typed, TODAY, Map.of("due", LocalDate.of(2026, 12, 10)))).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "32nd", "0th", "2026-02-30", "wait-3d", "due-", "9999y9", "2 w w", "-3d",
        "soon+1d", "wait+1d", "+", "31.2.2026", "1.13.",
        "9999y", "due+9999y", "-999999999-01-01", "+999999999-12-31", "0000-01-01", "1899-12-31"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(SpokenDate.read(typed, TODAY, Map.of("due", LocalDate.of(2026, 12, 10)))).isEmpty();
    }

    @Test
    void aDayThatTheToDoLacksCannotBeMoved() {
        assertThat(SpokenDate.read("due-3d", TODAY, Map.of())).isEmpty();
    }
}
