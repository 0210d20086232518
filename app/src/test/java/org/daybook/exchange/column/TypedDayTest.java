package org.daybook.exchange.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dates as people type them. Issue #9.
class TypedDayTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-04-03          | 2026-04-03 |
        2026-04-03 00:00:00 | 2026-04-03 |
        2026-04-03T10:15:00Z| 2026-04-03 |
        2026/4/3            | 2026-04-03 |
        20260403            | 2026-04-03 |
        03.04.2026          | 2026-04-03 |
        3. 4. 2026          | 2026-04-03 |
        13/04/2026          | 2026-04-13 | DAY_FIRST
        04/13/2026          | 2026-04-13 | MONTH_FIRST
        05/05/2026          | 2026-05-05 |
        13/04/26            | 2026-04-13 | DAY_FIRST
        13-4-1998 22:51     | 1998-04-13 | DAY_FIRST
        3 April 2026        | 2026-04-03 |
        3rd Apr 2026        | 2026-04-03 |
        3-Apr-26            | 2026-04-03 |
        April 3, 2026       | 2026-04-03 |
        29.02.2024          | 2024-02-29 | DAY_FIRST
        """)
    void isOneDay(String cell, LocalDate day, DayOrder order) {
        assertThat(TypedDay.read(cell)).isEqualTo(new TypedDay.Day(day, order));
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2026,2026-04-03,2026-03-04",
        "3-4-26,2026-04-03,2026-03-04",
        "03.04.26,2026-04-03,2026-03-04",
        "05/07/2018 22:51,2018-07-05,2018-05-07"
    })
    void readsTwoWays(String cell, LocalDate dayFirst, LocalDate monthFirst) {
        assertThat(TypedDay.read(cell)).isEqualTo(new TypedDay.TwoWays(dayFirst, monthFirst));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31.02.2026", "2026-02-30", "29/02/2026", "31 April 2026", "2026-13-01", "99/99/2026", "20261301"
            })
    void doesNotExist(String cell) {
        assertThat(TypedDay.read(cell)).isEqualTo(new TypedDay.Impossible());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "None", "2026", "spring 2026", "12.5", "3/4", "Q1 2026", "44547", "n/a"})
    void isNoDate(String cell) {
        assertThat(TypedDay.read(cell)).isEqualTo(new TypedDay.NoDate());
    }
}
