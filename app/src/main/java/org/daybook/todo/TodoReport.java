package org.daybook.todo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

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
    DONE;

    private static final Comparator<Todo> URGENT_FIRST =
            Comparator.comparingDouble(Todo::urgency).reversed().thenComparing(Todo::enteredAt)
                    .thenComparing(Todo::key);

    /// The report of this name in any case; `NEXT` for any other word.
    public static TodoReport named(String name) {
        for (TodoReport report : values()) {
            if (report.name().equalsIgnoreCase(name)) {
                return report;
            }
        }
        return NEXT;
    }

    /// As it stands in addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Those of these that are in it.
    ///
    /// @param mine handles and logins of the reader, in small letters
    public List<Todo> of(List<Todo> all, LocalDate today, Set<String> mine) {
        Stream<Todo> pending = all.stream().filter(todo -> todo.isPending(today)).sorted(URGENT_FIRST);
        return switch (this) {
            case NEXT -> pending.filter(todo -> !todo.isWaiting(today) && !todo.isBlocked()).toList();
            case MINE -> pending.filter(todo -> todo.assignees().stream()
                    .anyMatch(name -> mine.contains(name.toLowerCase(Locale.ROOT)))).toList();
            case WAITING -> pending.filter(todo -> todo.isWaiting(today)).toList();
            case BLOCKED -> pending.filter(Todo::isBlocked).toList();
            case ALL -> pending.toList();
            case DONE -> all.stream().filter(todo -> todo.status() == TodoStatus.COMPLETED && todo.endedAt() != null)
                    .sorted(Comparator.comparing(Todo::endedAt).reversed().thenComparing(Todo::key)).toList();
        };
    }
}
