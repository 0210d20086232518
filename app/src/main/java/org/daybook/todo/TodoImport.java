package org.daybook.todo;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private final JdbcClient database;

    TodoImport(TodoWriter writer, JdbcClient database) {
        this.writer = writer;
        this.database = database;
    }

    /// What a file says of one to-do.
    ///
    /// @param uuid in small letters, or null of one that has none
    /// @param reference `owner/name#12` if it is an issue; one that is not known here becomes a to-do of its own
    /// @param tags as they were typed
    /// @param depends UUIDs
    /// @param notes the oldest first
    public record Incoming(@Nullable String uuid, @Nullable String reference, String description, TodoStatus status,
            @Nullable LocalDate due, @Nullable LocalDate waitUntil, @Nullable LocalDate scheduled,
            @Nullable LocalDate until,
            @Nullable String priority, @Nullable String project, @Nullable Instant entry, @Nullable Instant end,
            List<String> tags, List<String> depends, List<Todo.Note> notes) {}

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
            Optional<TodoWriter.Stored> known = Optional.ofNullable(one.reference())
                    .flatMap(key -> writer.find(key, self))
                    .or(() -> Optional.ofNullable(one.uuid()).flatMap(key -> writer.find(key, self)));
            added += known.isEmpty() ? 1 : 0;
            stored.add(known.orElseGet(() -> writer.insert(
                    Optional.ofNullable(one.uuid()).orElseGet(() -> UUID.randomUUID().toString()), null,
                    one.description(), Optional.empty(), self)));
        }
        for (int n = 0; n < all.size(); n++) {
            takeOver(stored.get(n), all.get(n), self);
        }
        return new Taken(added, all.size() - added);
    }

    private void takeOver(TodoWriter.Stored stored, Incoming one, PersonId self) {
        if (stored.issue() == null) {
            writer.set(stored, "description", one.description());
            writer.set(stored, "todo_status", one.status().name());
            writer.set(stored, "ended_at", one.status() == TodoStatus.PENDING ? null : sql(one.end()));
        }
        writer.set(stored, "due_on", sql(one.due()));
        writer.set(stored, "wait_until", sql(one.waitUntil()));
        writer.set(stored, "scheduled_on", sql(one.scheduled()));
        writer.set(stored, "until_on", sql(one.until()));
        writer.set(stored, "priority", one.priority());
        writer.set(stored, "project", Optional.ofNullable(one.project())
                .map(text -> text.length() > 100 ? text.substring(0, 100) : text).orElse(null));
        if (one.entry() != null) {
            writer.set(stored, "entered_at", sql(one.entry()));
        }
        database.sql("DELETE FROM todo_tag WHERE todo_id = ?").param(stored.id()).update();
        one.tags().stream().map(TodoWords::tag).filter(tag -> !tag.isEmpty()).distinct().forEach(tag -> database
                .sql("INSERT INTO todo_tag (todo_id, tag) VALUES (?, ?)").params(stored.id(), tag).update());
        database.sql("DELETE FROM todo_note WHERE todo_id = ?").param(stored.id()).update();
        one.notes().forEach(note -> database.sql("INSERT INTO todo_note (todo_id, noted_by, noted_at, note_text)"
                        + " VALUES (?, ?, ?, ?)")
                .params(stored.id(), self.value(), Timestamp.from(note.at()), note.text()).update());
        writer.dependOnKnown(stored, one.depends(), self);
    }

    private static @Nullable Timestamp sql(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Date sql(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
