package org.daybook.todo;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.issues.Issue;
import org.daybook.issues.Issues;
import org.daybook.issues.github.Label;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.id.PersonId;
import org.daybook.todo.line.TodoWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes to-dos from another program. One that is known by its UUID or as an issue takes over what the file says; the
/// same file again changes nothing.
@Service
@Transactional
public class TodoImport {

    private final TodoWriter writer;
    private final Issues issues;
    private final JdbcClient database;
    private final Clock clock;

    TodoImport(TodoWriter writer, Issues issues, JdbcClient database, Clock clock) {
        this.writer = writer;
        this.issues = issues;
        this.database = database;
        this.clock = clock;
    }

    /// What a file says of one to-do.
    ///
    /// @param uuid in small letters, or null of one that has none
    /// @param reference `owner/name#12` if it is an issue; one that is not known here becomes a to-do of its own
    /// @param started when it was begun, or null
    /// @param tags as they were typed
    /// @param depends UUIDs
    /// @param notes the oldest first
    public record Incoming(@Nullable String uuid, @Nullable String reference, String description, TodoStatus status,
            @Nullable LocalDate due, @Nullable LocalDate waitUntil, @Nullable LocalDate scheduled,
            @Nullable LocalDate until, @Nullable String priority, @Nullable String project, @Nullable Instant entry,
            @Nullable Instant started, @Nullable Instant end, List<String> tags, List<String> depends,
            List<Todo.Note> notes) {}

    /// What became of a file.
    public record Taken(int added, int changed) {}

    /// Takes to-dos over, all or none.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    public Taken take(List<Incoming> all, Actor actor) {
        PersonId self = actor.require(Role.MEMBER);
        List<TodoWriter.Stored> stored = new ArrayList<>();
        int added = 0;
        for (Incoming one : all) {
            Optional<TodoWriter.Stored> found = Optional.ofNullable(one.reference())
                    .flatMap(key -> writer.find(key, self))
                    .or(() -> Optional.ofNullable(one.uuid()).flatMap(key -> writer.find(key, self)));
            added += found.isEmpty() ? 1 : 0;
            stored.add(found.orElseGet(() -> writer.insert(
                    Optional.ofNullable(one.uuid()).orElseGet(() -> UUID.randomUUID().toString()), null,
                    one.description(), Optional.empty(), self)));
        }
        Map<Long, Issue> known = issues.findAll(stored.stream().map(TodoWriter.Stored::issue).filter(Objects::nonNull)
                .distinct().toList()).stream().collect(Collectors.toMap(Issue::id, Function.identity()));
        for (int n = 0; n < all.size(); n++) {
            TodoWriter.Stored one = stored.get(n);
            takeOver(one, one.issue() == null ? all.get(n) : beside(all.get(n), known.get(one.issue())), self);
        }
        return new Taken(added, all.size() - added);
    }

    /// Without what is the issue's own, which the file repeats: its labels and the day of its milestone.
    private static Incoming beside(Incoming one, @Nullable Issue issue) {
        if (issue == null) {
            return one;
        }
        Set<String> labels = issue.labels().stream().map(Label::name).map(TodoWords::tag).collect(Collectors.toSet());
        return new Incoming(one.uuid(), one.reference(), one.description(), one.status(),
                issue.dueOn().filter(day -> day.equals(one.due())).isPresent() ? null : one.due(), one.waitUntil(),
                one.scheduled(), one.until(), one.priority(), one.project(), one.entry(), one.started(), one.end(),
                one.tags().stream().filter(tag -> !labels.contains(TodoWords.tagOfOthers(tag))).toList(),
                one.depends(), one.notes());
    }

    private void takeOver(TodoWriter.Stored stored, Incoming one, PersonId self) {
        if (stored.issue() == null) {
            writer.set(stored, "description", one.description());
            writer.set(stored, "todo_status", one.status().name());
            endAt(stored, one);
        }
        writer.set(stored, "due_on", sql(one.due()));
        writer.set(stored, "wait_until", sql(one.waitUntil()));
        writer.set(stored, "scheduled_on", sql(one.scheduled()));
        writer.set(stored, "until_on", sql(one.until()));
        writer.set(stored, "priority", one.priority());
        writer.set(stored, "project", one.project());
        writer.set(stored, "started_at", sql(one.started()));
        if (one.entry() != null) {
            writer.set(stored, "entered_at", sql(one.entry()));
        }
        database.sql("DELETE FROM todo_tag WHERE todo_id = ?").param(stored.id()).update();
        one.tags().stream().map(TodoWords::tagOfOthers).filter(tag -> !tag.isEmpty()).distinct().forEach(tag -> database
                .sql("INSERT INTO todo_tag (todo_id, tag) VALUES (?, ?)").params(stored.id(), tag).update());
        takeOver(stored, one.notes(), self);
        writer.dependOnKnown(stored, one.depends(), self);
    }

    /// A file says of a note when it was written and not by whom: what is known stays whose it is.
    private void takeOver(TodoWriter.Stored stored, List<Todo.Note> notes, PersonId self) {
        List<Todo.Note> unknown = new ArrayList<>(notes);
        List<Long> gone = new ArrayList<>();
        database.sql("SELECT id, noted_at, note_text FROM todo_note WHERE todo_id = ? ORDER BY id").param(stored.id())
                .query(row -> {
                    Instant second = row.getTimestamp(2).toInstant().truncatedTo(ChronoUnit.SECONDS);
                    String text = row.getString(3);
                    Optional<Todo.Note> same = unknown.stream().filter(note -> note.text().equals(text)
                            && note.at().truncatedTo(ChronoUnit.SECONDS).equals(second)).findFirst();
                    same.ifPresent(unknown::remove);
                    if (same.isEmpty()) {
                        gone.add(row.getLong(1));
                    }
                });
        gone.forEach(id -> database.sql("DELETE FROM todo_note WHERE id = ?").param(id).update());
        unknown.forEach(note -> database.sql("INSERT INTO todo_note (todo_id, noted_by, noted_at, note_text)"
                        + " VALUES (?, ?, ?, ?)")
                .params(stored.id(), self.value(), Timestamp.from(note.at()), note.text()).update());
    }

    /// What is done ended when the file says, else when it is known to have, else now.
    private void endAt(TodoWriter.Stored stored, Incoming one) {
        if (one.status() == TodoStatus.PENDING || one.end() != null) {
            writer.set(stored, "ended_at", one.status() == TodoStatus.PENDING ? null : sql(one.end()));
        } else {
            database.sql("UPDATE todo SET ended_at = ? WHERE id = ? AND ended_at IS NULL")
                    .params(Timestamp.from(clock.instant()), stored.id()).update();
        }
    }

    private static @Nullable Timestamp sql(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Date sql(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
