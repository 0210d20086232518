package org.daybook.web.issues.todo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.shared.id.EntryId;
import org.daybook.todo.Todo;
import org.daybook.todo.TodoStatus;
import org.jspecify.annotations.Nullable;

/// A to-do as the list shows it.
///
/// @param key by which it is chosen
/// @param urgency with one digit behind the point
/// @param width of the bar beside it, 0 to 36
/// @param page where it leads
/// @param reference of the issue that it is, or null
/// @param isSeen whether GitHub has told the state of the issue
/// @param days until it is due, below 0 if that is over; null without a day, or if it is not to be done
/// @param waitsFor what is to be done before
/// @param origin the entry it comes from, or null
/// @param endedOn when it was done or thrown away, or null
/// @param status `pending`, `completed` or `deleted`
record TodoRow(
        String key, String title, String urgency, int width, String page, @Nullable String reference, boolean isSeen,
        List<String> tags, List<String> assignees, @Nullable LocalDate due, @Nullable Long days,
        @Nullable LocalDate waitUntil, @Nullable LocalDate scheduled, @Nullable LocalDate until,
        @Nullable String priority,
        @Nullable String project, boolean isActive, List<Origin> waitsFor, boolean isBlocking,
        @Nullable Origin origin, List<Todo.Note> notes, Instant enteredAt, @Nullable LocalDate endedOn, String status) {

    private static final int WIDEST = 36;
    /// The year of `someday`.
    private static final int SOMEDAY = 9999;
    private static final double MOST_URGENT = 25;

    /// Whether it is due on no day that anybody counts to.
    public boolean isSomeday() {
        return due != null && due.getYear() == SOMEDAY;
    }

    /// Where a to-do leads: the entry it comes from, or what is to be done before.
    record Origin(String page, String title) {}

    /// @param titles of what they wait for, by its keys
    /// @param entries those that to-dos come from and everybody sees
    static TodoRow of(
            Todo todo, LocalDate today, Map<String, String> titles, Map<EntryId, EntrySummary> entries) {
        Todo.OfIssue issue = todo.issue();
        return new TodoRow(
                todo.key(),
                todo.title(),
                String.format(Locale.ROOT, "%.1f", todo.urgency()),
                (int) Math.round(Math.clamp(todo.urgency() / MOST_URGENT, 0, 1) * WIDEST),
                page(todo.key()),
                issue == null ? null : issue.reference(),
                issue == null || issue.isSeen(),
                List.copyOf(todo.tags()),
                todo.assignees(),
                todo.due(),
                todo.due() == null || todo.status() != TodoStatus.PENDING
                        ? null : ChronoUnit.DAYS.between(today, todo.due()),
                todo.status() == TodoStatus.PENDING && todo.isWaiting(today) ? todo.waitUntil() : null,
                todo.scheduled(),
                todo.until(),
                todo.priority(),
                todo.project(),
                todo.startedAt() != null,
                todo.waitsFor().stream().map(key -> new Origin(page(key), titles.getOrDefault(key, key))).toList(),
                todo.isBlocking(),
                Optional.ofNullable(todo.origin()).filter(thing -> thing.kind().equals(EntryId.KIND))
                        .map(thing -> entries.get(new EntryId(thing.id())))
                        .map(entry -> new Origin("/entries/" + entry.id(), entry.title())).orElse(null),
                todo.notes(),
                todo.enteredAt(),
                todo.endedAt() == null ? null : LocalDate.ofInstant(todo.endedAt(), ZoneOffset.UTC),
                todo.status().name().toLowerCase(Locale.ROOT));
    }

    private static String page(String key) {
        return "/todo/item?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    /// Whether it has what few to-dos have: of an issue nothing is known yet, or somebody added something to it.
    public boolean hasMore() {
        return !isSeen || priority != null || project != null || isActive || !waitsFor.isEmpty() || waitUntil != null
                || origin != null;
    }

    /// Whether it is to be done.
    public boolean isPending() {
        return status.equals(TodoStatus.PENDING.name().toLowerCase(Locale.ROOT));
    }
}
