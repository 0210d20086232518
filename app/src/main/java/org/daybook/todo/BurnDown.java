package org.daybook.todo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// How many to-dos there were at the end of each week, and how many of them were done until then.
///
/// @param weeks the oldest first
public record BurnDown(List<Week> weeks) {

    /// @param sunday its last day, or today
    /// @param open how many were to be done at its end
    /// @param added how many came in it
    /// @param done how many were done in it
    public record Week(LocalDate sunday, int open, int added, int done) {}

    /// Of the last weeks until today.
    ///
    /// @param all also what is done
    public static BurnDown of(List<Todo> all, LocalDate today, ZoneId zone, int weeks) {
        List<Week> found = new ArrayList<>();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(weeks - 1L);
        for (int n = 0; n < weeks; n++) {
            LocalDate from = monday.plusWeeks(n);
            LocalDate to = from.plusWeeks(1);
            int open = 0;
            int added = 0;
            int done = 0;
            for (Todo todo : all) {
                LocalDate entered = todo.enteredAt().atZone(zone).toLocalDate();
                LocalDate ended = todo.endedAt() == null ? null : todo.endedAt().atZone(zone).toLocalDate();
                open += entered.isBefore(to) && (ended == null || !ended.isBefore(to)) ? 1 : 0;
                added += !entered.isBefore(from) && entered.isBefore(to) ? 1 : 0;
                done += todo.status() == TodoStatus.COMPLETED && ended != null && !ended.isBefore(from)
                        && ended.isBefore(to) ? 1 : 0;
            }
            found.add(new Week(to.minusDays(1).isAfter(today) ? today : to.minusDays(1), open, added, done));
        }
        return new BurnDown(found);
    }
}
