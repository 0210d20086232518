package org.daybook.todo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;

/// The lists that people look at, each in its order.
public enum TodoReport {
    /// What can be done, the most urgent first.
    NEXT,
    /// The same of the reader alone.
    MINE,
    /// What waits for a day.
    WAITING,
    /// What waits for something else.
    BLOCKED,
    /// All that is to be done.
    ALL,
    /// What was done, the last first.
    DONE,
    /// What was thrown away, the last first.
    DELETED;

    /// The report of this name in any case.
    ///
    /// @throws InvalidInputException for field `report` if there is none
    public static TodoReport asked(String name) {
        return Arrays.stream(values()).filter(report -> report.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new InvalidInputException("report", Said.of("said.todo.is-no-report", name)));
    }

    /// Whether it lists what is over, which [Todos#pending] leaves out.
    public boolean isOfEnded() {
        return this == DONE || this == DELETED;
    }

    /// As it stands in addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Those of these that are in it, the most urgent first; what is over, the last first.
    ///
    /// @param all the most urgent first, as [Todos] lists them
    /// @param mine handles and logins of the reader, in small letters
    public List<Todo> of(List<Todo> all, LocalDate today, Set<String> mine) {
        Stream<Todo> found = all.stream().filter(todo -> holds(todo, today, mine));
        return isOfEnded()
                ? found.sorted(Comparator.comparing(Todo::endedAt).reversed().thenComparing(Todo::key)).toList()
                : found.toList();
    }

    /// How many of these are in each report of what is to be done, in one pass.
    ///
    /// @param mine as in [#of]
    public static Map<TodoReport, Integer> counts(Collection<Todo> all, LocalDate today, Set<String> mine) {
        List<TodoReport> asked = Stream.of(values()).filter(report -> !report.isOfEnded()).toList();
        int[] counts = new int[values().length];
        for (Todo todo : all) {
            for (TodoReport report : asked) {
                counts[report.ordinal()] += report.holds(todo, today, mine) ? 1 : 0;
            }
        }
        Map<TodoReport, Integer> found = new EnumMap<>(TodoReport.class);
        asked.forEach(report -> found.put(report, counts[report.ordinal()]));
        return found;
    }

    /// Whether a to-do is in it.
    ///
    /// @param mine as in [#of]
    public boolean holds(Todo todo, LocalDate today, Set<String> mine) {
        if (isOfEnded()) {
            return todo.status() == (this == DONE ? TodoStatus.COMPLETED : TodoStatus.DELETED)
                    && todo.endedAt() != null;
        }
        return todo.isPending(today) && switch (this) {
            case NEXT -> !todo.isWaiting(today) && !todo.isBlocked();
            case MINE -> !mine.isEmpty() && todo.assignees().stream()
                    .anyMatch(name -> mine.contains(name.toLowerCase(Locale.ROOT)));
            case WAITING -> todo.isWaiting(today);
            case BLOCKED -> todo.isBlocked();
            case ALL, DONE, DELETED -> true;
        };
    }
}
