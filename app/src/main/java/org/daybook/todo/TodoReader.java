package org.daybook.todo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.issues.IssueLine;
import org.daybook.issues.IssueState;
import org.daybook.issues.Issues;
import org.daybook.issues.github.Label;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.todo.line.TodoWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads all to-dos, in a number of statements that does not grow with them. Joins the caller's transaction.
@Component
class TodoReader {

    /// To-dos of their own that are read at once, the newest.
    private static final int MOST = 5_000;

    private final JdbcClient database;
    private final Issues issues;
    private final People people;
    private final Urgency urgency;
    private final Clock clock;

    TodoReader(JdbcClient database, Issues issues, People people, Urgency urgency, Clock clock) {
        this.database = database;
        this.issues = issues;
        this.people = people;
        this.urgency = urgency;
        this.clock = clock;
    }

    /// A row of the table.
    private record Row(long id, String uuid, @Nullable Long issue, String description, TodoStatus status,
            @Nullable LocalDate due, @Nullable LocalDate waitUntil, @Nullable LocalDate scheduled,
            @Nullable LocalDate until,
            @Nullable String priority, @Nullable String project, @Nullable PersonId assignee, @Nullable Thing origin,
            PersonId enteredBy, Instant enteredAt, Instant modifiedAt, @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /// All that are to be done, or with `ended` all that are known.
    List<Todo> all(boolean ended) {
        List<Row> rows = database.sql("SELECT * FROM todo " + (ended ? "" : "WHERE todo_status = 'PENDING' ")
                        + "ORDER BY id DESC FETCH FIRST :limit ROWS ONLY")
                .param("limit", MOST).query((row, n) -> row(row)).list();
        Set<Long> ofRows = rows.stream().map(Row::issue).filter(java.util.Objects::nonNull).collect(Collectors.toSet());
        Map<Long, IssueLine> lines = new LinkedHashMap<>();
        issues.lines(ended, ofRows).forEach(line -> lines.put(line.id(), line));
        Set<Long> deleted = ended ? Set.of() : new HashSet<>(database.sql("SELECT issue_id FROM todo WHERE issue_id IS"
                + " NOT NULL AND todo_status <> 'PENDING'").query(Long.class).list());
        Map<Long, Set<String>> tags = tags();
        Map<Long, List<Todo.Note>> notes = notes();
        Map<PersonId, Person> assigned = people.findAll(rows.stream().map(Row::assignee)
                .filter(java.util.Objects::nonNull).distinct().toList());
        List<Todo> all = new ArrayList<>();
        Map<Long, String> keys = new HashMap<>();
        for (Row row : rows) {
            IssueLine line = row.issue() == null ? null : lines.remove(row.issue());
            if (row.issue() != null && line == null && !ended) {
                continue;
            }
            keys.put(row.id(), row.uuid());
            all.add(todo(over(row), line, tags.getOrDefault(row.id(), Set.of()),
                    notes.getOrDefault(row.id(), List.of()),
                    Optional.ofNullable(row.assignee()).map(assigned::get).map(Person::handle).orElse(null)));
        }
        lines.values().stream().filter(line -> !deleted.contains(line.id())).map(TodoReader::todo).forEach(all::add);
        return withDependencies(all, keys);
    }

    /// What is past its `until` counts as thrown away when that day was over.
    private Row over(Row row) {
        LocalDate today = LocalDate.now(clock);
        if (row.status() != TodoStatus.PENDING || row.until() == null || !row.until().isBefore(today)) {
            return row;
        }
        Instant end = row.until().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return new Row(row.id(), row.uuid(), row.issue(), row.description(), TodoStatus.DELETED, row.due(),
                row.waitUntil(), row.scheduled(), row.until(), row.priority(), row.project(), row.assignee(),
                row.origin(), row.enteredBy(), row.enteredAt(), row.modifiedAt(), row.startedAt(), end);
    }

    private List<Todo> withDependencies(List<Todo> all, Map<Long, String> keys) {
        Set<String> pending = all.stream().filter(todo -> todo.status() == TodoStatus.PENDING).map(Todo::key)
                .collect(Collectors.toSet());
        Map<String, List<String>> waitFor = new HashMap<>();
        Set<String> blocking = new HashSet<>();
        database.sql("SELECT todo_id, on_id FROM todo_dependency ORDER BY todo_id, on_id").query(row -> {
            String of = keys.get(row.getLong(1));
            String on = keys.get(row.getLong(2));
            if (of != null && on != null && pending.contains(of) && pending.contains(on)) {
                waitFor.computeIfAbsent(of, key -> new ArrayList<>()).add(on);
                blocking.add(on);
            }
        });
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        return all.stream().map(todo -> {
            Todo linked = new Todo(todo.key(), todo.uuid(), todo.title(), todo.status(), todo.tags(), todo.due(),
                    todo.waitUntil(), todo.scheduled(), todo.until(), todo.priority(), todo.project(), todo.assignee(),
                    todo.assignees(), todo.issue(), todo.origin(), todo.enteredBy(), todo.enteredAt(),
                    todo.modifiedAt(), todo.startedAt(), todo.endedAt(), todo.notes(),
                    waitFor.getOrDefault(todo.key(), List.of()), blocking.contains(todo.key()), 0);
            return linked.status() == TodoStatus.PENDING
                    ? linked.withUrgency(urgency.of(linked, now, today)) : linked;
        }).toList();
    }

    private static Todo todo(Row row, @Nullable IssueLine line, Set<String> own, List<Todo.Note> notes,
            @Nullable String handle) {
        Set<String> tags = new TreeSet<>(own);
        List<String> assignees = new ArrayList<>();
        if (line != null) {
            labels(line, tags);
            assignees.addAll(line.assignees());
        }
        if (handle != null) {
            assignees.add(handle);
        }
        boolean isClosed = line != null && !line.state().isOpen();
        return new Todo(row.uuid(), row.uuid(), line == null ? row.description() : line.title(),
                row.status() == TodoStatus.PENDING && isClosed ? TodoStatus.COMPLETED : row.status(), tags,
                row.due() == null && line != null ? line.dueOn() : row.due(), row.waitUntil(), row.scheduled(),
                row.until(),
                row.priority(), row.project(), row.assignee(), assignees, line == null ? null : issue(line),
                row.origin(), row.enteredBy(), line == null ? row.enteredAt() : line.openedAt(), row.modifiedAt(),
                row.startedAt(), row.endedAt() == null && isClosed ? line.closedAt() : row.endedAt(), notes, List.of(),
                false, 0);
    }

    private static Todo todo(IssueLine line) {
        Set<String> tags = new TreeSet<>();
        labels(line, tags);
        Todo.OfIssue issue = issue(line);
        boolean isOpen = line.state().isOpen();
        return new Todo(issue.reference(), null, line.title(), isOpen ? TodoStatus.PENDING : TodoStatus.COMPLETED,
                tags, line.dueOn(), null, null, null, null, null, null, line.assignees(), issue, null, null,
                line.openedAt(), line.changedAt(), null, line.closedAt(), List.of(), List.of(), false,
                0);
    }

    private static void labels(IssueLine line, Set<String> tags) {
        line.labels().stream().map(Label::name).map(TodoWords::tag).filter(tag -> !tag.isEmpty()).forEach(tags::add);
    }

    private static Todo.OfIssue issue(IssueLine line) {
        return new Todo.OfIssue(line.id(), line.repository(), line.number(), line.state() != IssueState.UNKNOWN);
    }

    private Map<Long, Set<String>> tags() {
        Map<Long, Set<String>> tags = new HashMap<>();
        database.sql("SELECT todo_id, tag FROM todo_tag").query(row -> {
            tags.computeIfAbsent(row.getLong(1), id -> new LinkedHashSet<>()).add(row.getString(2));
        });
        return tags;
    }

    private Map<Long, List<Todo.Note>> notes() {
        Map<Long, List<Todo.Note>> notes = new HashMap<>();
        database.sql("SELECT todo_id, noted_at, note_text FROM todo_note ORDER BY noted_at, id").query(row -> {
            notes.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(new Todo.Note(row.getTimestamp(2).toInstant(), row.getString(3)));
        });
        return notes;
    }

    private static Row row(ResultSet row) throws SQLException {
        long issue = row.getLong("issue_id");
        boolean isOwn = row.wasNull();
        long assignee = row.getLong("assignee");
        boolean isNobodys = row.wasNull();
        String origin = row.getString("origin_kind");
        return new Row(row.getLong("id"), row.getString("uuid"), isOwn ? null : issue, row.getString("description"),
                TodoStatus.valueOf(row.getString("todo_status")), day(row, "due_on"), day(row, "wait_until"),
                day(row, "scheduled_on"), day(row, "until_on"), row.getString("priority"), row.getString("project"),
                isNobodys ? null : new PersonId(assignee),
                origin == null ? null : new Thing(origin, row.getLong("origin_id")),
                new PersonId(row.getLong("entered_by")), row.getTimestamp("entered_at").toInstant(),
                row.getTimestamp("modified_at").toInstant(), moment(row, "started_at"), moment(row, "ended_at"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        java.sql.Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
