package org.daybook.todo;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.issues.Issue;
import org.daybook.issues.Issues;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.issues.mirror.FollowedRepository;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.todo.line.TodoLine;
import org.daybook.todo.line.TodoLine.Attribute;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes to-dos. Joins the caller's transaction.
@Component
class TodoWriter {

    private static final Pattern REFERENCE = Pattern.compile("(?<repository>[^#\\s]{0,141})#(?<number>\\d{1,9})");
    private static final Pattern UUID_BEGIN = Pattern.compile("[0-9a-f]{4}[0-9a-f-]{0,32}");
    /// Steps that a chain of dependencies has at most.
    private static final int LONGEST_CHAIN = 1_000;

    private final JdbcClient database;
    private final Issues issues;
    private final FollowedRepositories repositories;
    private final People people;
    private final Clock clock;

    TodoWriter(JdbcClient database, Issues issues, FollowedRepositories repositories, People people, Clock clock) {
        this.database = database;
        this.issues = issues;
        this.repositories = repositories;
        this.people = people;
        this.clock = clock;
    }

    /// A row, as far as changes ask for it.
    record Stored(long id, String uuid, @Nullable Long issue, PersonId enteredBy, Optional<PersonId> assignee,
            Map<String, LocalDate> days) {}

    Stored add(String description, Optional<Thing> origin, PersonId by) {
        return insert(UUID.randomUUID().toString(), null, description, origin, by);
    }

    Stored insert(String uuid, @Nullable Long issue, String description, Optional<Thing> origin, PersonId by) {
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("INSERT INTO todo (uuid, issue_id, description, todo_status, origin_kind, origin_id, entered_by,"
                        + " entered_at, modified_at) VALUES (?, ?, ?, 'PENDING', ?, ?, ?, ?, ?)")
                .params(Arrays.asList(uuid, issue, description, origin.map(Thing::kind).orElse(null),
                        origin.map(Thing::id).orElse(null), by.value(), now, now))
                .update();
        return byUuid(uuid).orElseThrow();
    }

    /// @param by who the row of an issue is entered by if there is none yet
    Optional<Stored> find(String key, PersonId by) {
        Matcher reference = REFERENCE.matcher(key.strip());
        if (!reference.matches()) {
            String begin = key.strip().toLowerCase(Locale.ROOT);
            return UUID_BEGIN.matcher(begin).matches() ? byUuid(begin).or(() -> ofIssue(begin, by)) : Optional.empty();
        }
        int number = Integer.parseInt(reference.group("number"));
        String repository = reference.group("repository");
        List<String> meant = repository.isEmpty()
                ? repositories.all().stream().map(FollowedRepository::name).toList() : List.of(repository);
        List<Issue> known = meant.stream().filter(name -> name.matches("[^/]+/[^/]+"))
                .flatMap(name -> issues.find(name, number).stream()).toList();
        if (known.size() > 1) {
            throw new InvalidInputException("line",
                    Said.of("said.todo.is-of-several", key, known.getFirst().repository() + "#" + number));
        }
        return known.stream().findFirst().map(issue -> of(issue, by));
    }

    private Stored of(Issue issue, PersonId by) {
        return read("WHERE issue_id = ?", issue.id())
                .orElseGet(() -> insert(Todo.uuidOf(issue.reference()), issue.id(), "", Optional.empty(), by));
    }

    /// An issue to which nothing was added yet, by the beginning of its UUID, if no other one has it.
    private Optional<Stored> ofIssue(String begin, PersonId by) {
        List<String> found = issues.lines(true, List.of()).stream()
                .map(line -> line.repository() + "#" + line.number())
                .filter(reference -> Todo.uuidOf(reference).startsWith(begin)).limit(2).toList();
        return found.size() == 1 ? find(found.getFirst(), by) : Optional.empty();
    }

    /// By the beginning of its UUID, if no other one has it.
    private Optional<Stored> byUuid(String begin) {
        return read("WHERE uuid LIKE ?", begin + "%");
    }

    private Optional<Stored> read(String where, Object value) {
        List<Stored> found = database.sql("SELECT id, uuid, issue_id, entered_by, assignee, due_on, wait_until,"
                        + " scheduled_on, until_on FROM todo " + where + " FETCH FIRST 2 ROWS ONLY")
                .param(value).query((row, n) -> stored(row)).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        long issue = row.getLong("issue_id");
        boolean isOwn = row.wasNull();
        long assignee = row.getLong("assignee");
        boolean isNobodys = row.wasNull();
        Map<String, LocalDate> days = new HashMap<>();
        for (var day : Map.of("due", "due_on", "wait", "wait_until", "scheduled", "scheduled_on", "until", "until_on")
                .entrySet()) {
            java.sql.Date known = row.getDate(day.getValue());
            if (known != null) {
                days.put(day.getKey(), known.toLocalDate());
            }
        }
        return new Stored(row.getLong("id"), row.getString("uuid"), isOwn ? null : issue,
                new PersonId(row.getLong("entered_by")),
                isNobodys ? Optional.empty() : Optional.of(new PersonId(assignee)), days);
    }

    /// Takes over what a line says beside its words. `due` comes first: others may be moved from it.
    void apply(Stored stored, TodoLine line, LocalDate today, PersonId by) {
        Map<String, LocalDate> days = new HashMap<>(stored.days());
        for (Attribute attribute : List.of(Attribute.DUE, Attribute.WAIT, Attribute.SCHEDULED, Attribute.UNTIL)) {
            String name = attribute.name().toLowerCase(Locale.ROOT);
            line.day(attribute, today, days).ifPresent(day -> {
                day.ifPresentOrElse(known -> days.put(name, known), () -> days.remove(name));
                set(stored, column(attribute), day.map(java.sql.Date::valueOf).orElse(null));
            });
        }
        line.priority().ifPresent(priority -> set(stored, "priority", priority.orElse(null)));
        line.project().ifPresent(project -> set(stored, "project", project.orElse(null)));
        line.assignee().ifPresent(typed -> set(stored, "assignee", assignee(typed, by).orElse(null)));
        line.removed().forEach(tag -> untag(stored, tag));
        line.added().forEach(tag -> tag(stored, tag));
        line.depends().ifPresent(keys -> depend(stored, keys, by));
        touch(stored);
    }

    private static String column(Attribute attribute) {
        return switch (attribute) {
            case DUE -> "due_on";
            case WAIT -> "wait_until";
            case SCHEDULED -> "scheduled_on";
            default -> "until_on";
        };
    }

    private Optional<Long> assignee(String typed, PersonId self) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (typed.equalsIgnoreCase("me")) {
            return Optional.of(self.value());
        }
        return Optional.of(people.findByHandle(typed.replaceFirst("^@", "")).map(Person::id).map(PersonId::value)
                .orElseThrow(() -> new InvalidInputException("line", Said.of("said.todo.is-nobody", typed))));
    }

    private void tag(Stored stored, String tag) {
        untag(stored, tag);
        database.sql("INSERT INTO todo_tag (todo_id, tag) VALUES (?, ?)").params(stored.id(), tag).update();
    }

    private void untag(Stored stored, String tag) {
        database.sql("DELETE FROM todo_tag WHERE todo_id = ? AND tag = ?").params(stored.id(), tag).update();
    }

    /// No keys take all dependencies away.
    private void depend(Stored stored, List<String> keys, PersonId by) {
        if (keys.isEmpty()) {
            database.sql("DELETE FROM todo_dependency WHERE todo_id = ?").param(stored.id()).update();
            return;
        }
        // whoever says what waits for what does so one at a time, or two would wait for each other (decision 0213)
        database.sql("SELECT id FROM todo ORDER BY id FETCH FIRST 1 ROW ONLY FOR UPDATE").query(Long.class).single();
        for (String key : keys) {
            Stored on = find(key, by).orElseThrow(() ->
                    new InvalidInputException("line", Said.of("said.todo.there-is-none", key)));
            if (reaches(on.id(), stored.id())) {
                throw new InvalidInputException("line", Said.of("said.todo.would-wait-for-itself", key));
            }
            database.sql("DELETE FROM todo_dependency WHERE todo_id = ? AND on_id = ?")
                    .params(stored.id(), on.id()).update();
            database.sql("INSERT INTO todo_dependency (todo_id, on_id) VALUES (?, ?)")
                    .params(stored.id(), on.id()).update();
        }
    }

    /// As another program says it: what is not known here is left out, and so is what would wait for itself.
    void dependOnKnown(Stored stored, List<String> keys, PersonId by) {
        depend(stored, List.of(), by);
        List<String> known = keys.stream().filter(key -> find(key, by).filter(on -> !reaches(on.id(), stored.id()))
                .isPresent()).toList();
        if (!known.isEmpty()) {
            depend(stored, known, by);
        }
    }

    private boolean reaches(long from, long to) {
        Set<Long> seen = new HashSet<>(Set.of(from));
        Set<Long> edge = Set.of(from);
        for (int step = 0; step < LONGEST_CHAIN && !edge.isEmpty() && !seen.contains(to); step++) {
            edge = new HashSet<>(database.sql("SELECT on_id FROM todo_dependency WHERE todo_id IN (:edge)")
                    .param("edge", edge).query(Long.class).list());
            edge.removeAll(seen);
            seen.addAll(edge);
        }
        return seen.contains(to);
    }

    void describe(Stored stored, String description) {
        set(stored, "description", description);
    }

    void start(Stored stored, boolean started) {
        set(stored, "started_at", started ? Timestamp.from(clock.instant()) : null);
        touch(stored);
    }

    /// What is opened again stays in the lists: an `until` that is over is taken away.
    void end(Stored stored, TodoStatus status) {
        if (status == TodoStatus.PENDING) {
            database.sql("UPDATE todo SET until_on = NULL WHERE id = ? AND until_on < ?")
                    .params(stored.id(), Date.valueOf(LocalDate.now(clock))).update();
        }
        set(stored, "todo_status", status.name());
        set(stored, "ended_at", status == TodoStatus.PENDING ? null : Timestamp.from(clock.instant()));
        touch(stored);
    }

    void note(Stored stored, String text, PersonId by, Instant at) {
        database.sql("INSERT INTO todo_note (todo_id, noted_by, noted_at, note_text) VALUES (?, ?, ?, ?)")
                .params(stored.id(), by.value(), Timestamp.from(at), text).update();
        touch(stored);
    }

    /// Sets what another program said of a to-do.
    void set(Stored stored, String column, @Nullable Object value) {
        database.sql("UPDATE todo SET " + column + " = ? WHERE id = ?").params(Arrays.asList(value, stored.id()))
                .update();
    }

    private void touch(Stored stored) {
        set(stored, "modified_at", Timestamp.from(clock.instant()));
    }
}
