package org.daybook.todo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How urgent a to-do is: the sum of what speaks for it, each with a coefficient from the settings. The formula and the
/// coefficients are TaskWarrior's (<https://taskwarrior.org/docs/urgency/>).
///
/// @param next for the tag `next`
/// @param due times 0.2 two weeks before the day and earlier, rising to 1 a week after it
/// @param blocking if something else waits for it
/// @param high for priority H
/// @param medium for priority M
/// @param low for priority L
/// @param scheduled if it can be begun
/// @param active if it was begun
/// @param age times its age, 1 for a year and more
/// @param notes times 0.8, 0.9 or 1 for one, two or more notes
/// @param tags the same for tags
/// @param project if it has a project
/// @param waiting while it waits
/// @param blocked while it waits for something else
@ConfigurationProperties("daybook.todo.urgency")
public record Urgency(
        @DefaultValue("15") double next,
        @DefaultValue("12") double due,
        @DefaultValue("8") double blocking,
        @DefaultValue("6") double high,
        @DefaultValue("3.9") double medium,
        @DefaultValue("1.8") double low,
        @DefaultValue("5") double scheduled,
        @DefaultValue("4") double active,
        @DefaultValue("2") double age,
        @DefaultValue("1") double notes,
        @DefaultValue("1") double tags,
        @DefaultValue("1") double project,
        @DefaultValue("-3") double waiting,
        @DefaultValue("-5") double blocked) {

    private static final double LEAST_DUE = 0.2;
    private static final int DAYS_BEFORE = 14;
    private static final int DAYS_OVER = 7;
    private static final double DAYS_OF_A_YEAR = 365;

    /// Of a to-do that is not done.
    public double of(Todo todo, Instant now, LocalDate today) {
        return (todo.tags().contains("next") ? next : 0)
                + Optional.ofNullable(todo.due()).map(day -> due * dueness(day, today)).orElse(0d)
                + (todo.isBlocking() ? blocking : 0)
                + switch (Optional.ofNullable(todo.priority()).orElse("")) {
                    case "H" -> high;
                    case "M" -> medium;
                    case "L" -> low;
                    default -> 0;
                }
                + (todo.scheduled() != null && !todo.scheduled().isAfter(today) ? scheduled : 0)
                + (todo.startedAt() != null ? active : 0)
                + age * Math.clamp(ChronoUnit.DAYS.between(todo.enteredAt(), now) / DAYS_OF_A_YEAR, 0, 1)
                + notes * several(todo.notes().size())
                + tags * several(todo.tags().size())
                + (todo.project() != null ? project : 0)
                + (todo.isWaiting(today) ? waiting : 0)
                + (todo.isBlocked() ? blocked : 0);
    }

    private static double dueness(LocalDate day, LocalDate today) {
        long over = ChronoUnit.DAYS.between(day, today);
        return over >= DAYS_OVER ? 1
                : over < -DAYS_BEFORE ? LEAST_DUE
                        : (over + DAYS_BEFORE) * (1 - LEAST_DUE) / (DAYS_BEFORE + DAYS_OVER) + LEAST_DUE;
    }

    private static double several(int count) {
        return count == 0 ? 0 : Math.min(0.7 + 0.1 * count, 1);
    }
}
