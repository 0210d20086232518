package org.daybook.todo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.issues.Issue;
import org.daybook.issues.Issues;
import org.daybook.issues.write.Grants;
import org.daybook.issues.write.IssueWrites;
import org.daybook.issues.write.NewWrite;
import org.daybook.issues.write.WriteKind;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.todo.line.TodoLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is to do. Everybody may read it; contributors add to-dos and change their own and those assigned to them,
/// members all (docs/decisions/0172-a-to-do-list-people-live-in.md).
@Service
@Transactional
public class Todos {

    /// To-dos that are changed at once.
    public static final int MOST_AT_ONCE = 200;
    /// Characters of a note.
    public static final int MAX_NOTE = 2_000;
    private static final int LEAST_OF_A_UUID = 4;

    private final KeptTodos kept;
    private final TodoWriter writer;
    private final Issues issues;
    private final IssueWrites writes;
    private final Grants grants;
    private final People people;
    private final Clock clock;

    Todos(KeptTodos kept, TodoWriter writer, Issues issues, IssueWrites writes, Grants grants, People people,
            Clock clock) {
        this.kept = kept;
        this.writer = writer;
        this.issues = issues;
        this.writes = writes;
        this.grants = grants;
        this.people = people;
        this.clock = clock;
    }

    /// The day it is for to-dos.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// All that is to be done, the most urgent first; at most 5,000 to-dos and 5,000 issues.
    @Transactional(readOnly = true)
    public List<Todo> pending() {
        return kept.all(false);
    }

    /// All that is known, also what is done or thrown away, the most urgent first.
    @Transactional(readOnly = true)
    public List<Todo> all() {
        return kept.all(true);
    }

    /// One to-do by its key, its UUID's beginning, or its reference if it is an issue.
    ///
    /// @throws MissingException if there is none, or several begin so
    @Transactional(readOnly = true)
    public Todo get(String key) {
        List<Todo> found = all().stream().filter(todo -> todo.key().startsWith(key.toLowerCase(Locale.ROOT))
                || todo.key().equalsIgnoreCase(key)
                || todo.issue() != null && key.length() >= LEAST_OF_A_UUID
                        && Todo.uuidOf(todo.issue().reference()).startsWith(key.toLowerCase(Locale.ROOT))
                || todo.issue() != null && todo.issue().reference().equalsIgnoreCase(key)).toList();
        return found.stream().filter(todo -> todo.key().equalsIgnoreCase(key)).findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty())
                .orElseThrow(() -> none(key));
    }

    /// By what the actor is called here and at GitHub, in small letters; empty for who has not signed in.
    @Transactional(readOnly = true)
    public Set<String> names(Actor actor) {
        Set<String> names = new TreeSet<>();
        actor.person().ifPresent(self -> {
            people.find(self).map(Person::handle).ifPresent(handle -> names.add(handle.toLowerCase(Locale.ROOT)));
            grants.of(self).map(Grants.Grant::login).ifPresent(login -> names.add(login.toLowerCase(Locale.ROOT)));
        });
        return names;
    }

    /// Adds a to-do.
    ///
    /// @param origin the thing here that it comes from
    /// @return its key
    /// @throws NotAllowedException unless the actor is a contributor
    /// @throws InvalidInputException for field `line`
    public String add(TodoLine line, Optional<Thing> origin, Actor actor) {
        PersonId self = actor.require(Role.CONTRIBUTOR);
        if (line.description().isBlank()) {
            throw new InvalidInputException("line", Said.of("said.todo.what-is-to-do"));
        }
        OverLimitException.requireText("line", line.description(), TodoLine.MAX_DESCRIPTION);
        TodoWriter.Stored added = writer.add(line.description(), origin, self);
        writer.apply(added, line, today(), self);
        return added.uuid();
    }

    /// Changes to-dos, all or none: attributes and tags of the line; its other words replace the description of one.
    ///
    /// @param keys at most 200
    /// @throws MissingException if there is none of a key
    /// @throws NotAllowedException unless the actor may change each
    /// @throws InvalidInputException for field `line`
    public void change(List<String> keys, TodoLine line, Actor actor) {
        for (String key : limited(keys)) {
            TodoWriter.Stored stored = stored(key, actor);
            if (!line.description().isBlank()) {
                if (keys.size() > 1 || stored.issue() != null) {
                    throw new InvalidInputException("line", Said.of("said.todo.words-for-one", line.description()));
                }
                writer.describe(stored, OverLimitException.requireText(
                        "line", line.description(), TodoLine.MAX_DESCRIPTION));
            }
            writer.apply(stored, line, today(), actor.require(Role.CONTRIBUTOR));
        }
    }

    /// What is to be different about a to-do; what is empty stays.
    public record Change(Optional<TodoLine> line, Optional<String> note, Optional<TodoStatus> status) {}

    /// Changes one to-do, notes something about it and says what became of it: all or nothing.
    ///
    /// @throws MissingException if there is none of this key
    /// @throws NotAllowedException as [#change] and [#end]
    /// @throws InvalidInputException for field `line` or `note`
    public void change(String key, Change wanted, Actor actor) {
        wanted.line().ifPresent(line -> change(List.of(key), line, actor));
        wanted.note().ifPresent(note -> note(key, note, actor));
        wanted.status().ifPresent(status -> end(List.of(key), status, actor));
    }

    /// Says what became of to-dos, all or none. An issue is closed or reopened on GitHub, in the background; thrown
    /// away it is in the list no more, and stays as it is on GitHub.
    ///
    /// @throws MissingException if there is none of a key
    /// @throws NotAllowedException unless the actor may change each, and may write to GitHub for the issues among them
    public void end(List<String> keys, TodoStatus status, Actor actor) {
        for (String key : limited(keys)) {
            TodoWriter.Stored stored = stored(key, actor);
            if (stored.issue() != null && status != TodoStatus.DELETED) {
                Issue issue = issues.findAll(List.of(stored.issue())).stream().findFirst().orElseThrow(() -> none(key));
                boolean close = status == TodoStatus.COMPLETED;
                if (issue.isOpen() == close) {
                    writes.ask(NewWrite.about(issue, close ? WriteKind.CLOSE : WriteKind.REOPEN, ""),
                            "todo-" + issue.id() + "-" + clock.instant().toEpochMilli(), actor);
                }
                writer.end(stored, TodoStatus.PENDING);
            } else {
                writer.end(stored, status);
            }
        }
    }

    /// Begins a to-do, or lays it aside.
    public void start(String key, boolean started, Actor actor) {
        writer.start(stored(key, actor), started);
    }

    /// Writes a note about a to-do: 1 to 2,000 characters.
    public void note(String key, String text, Actor actor) {
        String note = OverLimitException.requireText("note", PlainWords.text(text).strip(), MAX_NOTE);
        if (note.isEmpty()) {
            throw new InvalidInputException("note", Said.of("said.issues.write-something"));
        }
        writer.note(stored(key, actor), note, actor.require(Role.CONTRIBUTOR), clock.instant());
    }

    private static List<String> limited(List<String> keys) {
        if (keys.isEmpty()) {
            throw new InvalidInputException("todo", Said.of("said.todo.choose-some"));
        }
        if (keys.size() > MOST_AT_ONCE) {
            throw new OverLimitException("todo", keys.size(), MOST_AT_ONCE,
                    Said.of("said.todo.so-many-at-once", MOST_AT_ONCE));
        }
        return keys;
    }

    /// The row of a to-do that the actor may change; of an issue a new one if there is none.
    private TodoWriter.Stored stored(String key, Actor actor) {
        PersonId self = actor.require(Role.CONTRIBUTOR);
        TodoWriter.Stored stored = writer.find(key, self).orElseThrow(() -> none(key));
        if (!actor.has(Role.MEMBER) && !actor.is(stored.enteredBy())
                && !stored.assignee().filter(actor::is).isPresent()) {
            throw new NotAllowedException(Said.of("said.todo.is-someone-elses"));
        }
        return stored;
    }

    private static MissingException none(String key) {
        return new MissingException(Said.of("said.todo.there-is-none", key));
    }
}
