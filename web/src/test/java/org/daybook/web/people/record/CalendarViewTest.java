package org.daybook.web.people.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daybook.people.contribution.Period;
import org.daybook.web.people.record.CalendarView.Month;
import org.junit.jupiter.api.Test;

/// The year of a person, a column for each week.
class CalendarViewTest {

    @Test
    void aMonthThatHasJustBegunHasNoRoomForItsName() {
        CalendarView first = year(LocalDate.of(2026, 12, 1));
        CalendarView later = year(LocalDate.of(2026, 12, 15));

        assertThat(first.months()).last().extracting(month -> month.day().getMonthValue()).isEqualTo(11);
        assertThat(later.months()).last().extracting(month -> month.day().getMonthValue()).isEqualTo(12);
        assertThat(first.months()).extracting(Month::x).allMatch(x -> x + 28 <= first.width());
    }

    private static CalendarView year(LocalDate today) {
        return CalendarView.of(List.of(), Period.yearUntil(today));
    }
}
