package org.daybook.web.notebook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A month as a page shows it: weeks from Monday to Sunday.
///
/// @param month the month
/// @param weeks rows of seven days; a day of another month has no number
public record Calendar(YearMonth month, List<List<Day>> weeks) {

    /// @param entries how many entries each day has
    static Calendar of(YearMonth month, Map<LocalDate, Integer> entries) {
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (LocalDate start = monday; !start.isAfter(month.atEndOfMonth()); start = start.plusWeeks(1)) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate date = start.plusDays(i);
                boolean inside = YearMonth.from(date).equals(month);
                week.add(new Day(
                        date,
                        inside ? String.valueOf(date.getDayOfMonth()) : "",
                        inside ? entries.getOrDefault(date, 0) : 0));
            }
            weeks.add(week);
        }
        return new Calendar(month, weeks);
    }

    /// The month before, whether it has entries or not.
    public YearMonth previous() {
        return month.minusMonths(1);
    }

    /// The month after, which may lie in the future.
    public YearMonth next() {
        return month.plusMonths(1);
    }

    /// One day.
    ///
    /// @param number day of the month, empty outside of it
    public record Day(LocalDate date, String number, int entries) {
    }
}
