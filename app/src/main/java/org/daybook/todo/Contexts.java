package org.daybook.todo;

import java.util.List;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Filters to which people have given names, each their own: *at the bench*, *at a computer*.
@Service
@Transactional
public class Contexts {

    /// Contexts of one person.
    public static final int MOST = 20;
    /// Characters of a name.
    public static final int MAX_NAME = 40;

    private final JdbcClient database;
    private final Todos todos;

    Contexts(JdbcClient database, Todos todos) {
        this.database = database;
        this.todos = todos;
    }

    /// @param filter as [TodoFilter] reads it
    public record Context(String name, String filter) {}

    /// Those of the actor by name; nobody's for who has not signed in.
    @Transactional(readOnly = true)
    public List<Context> of(Actor actor) {
        return actor.person().map(self -> database
                .sql("SELECT context_name, filter_text FROM todo_context WHERE person_id = ? ORDER BY context_name")
                .param(self.value()).query((row, n) -> new Context(row.getString(1), row.getString(2))).list())
                .orElse(List.of());
    }

    /// Keeps a filter under a name, in place of another one of that name.
    ///
    /// @throws InvalidInputException for field `name` or `filter`
    public void keep(String name, String filter, Actor actor) {
        PersonId self = actor.require(Role.CONTRIBUTOR);
        String known = OverLimitException.requireText("name", PlainWords.line(name).strip(), MAX_NAME);
        if (known.isEmpty()) {
            throw new InvalidInputException("name", Said.of("said.issues.write-something"));
        }
        TodoFilter.read(filter, todos.today());
        database.sql("DELETE FROM todo_context WHERE person_id = ? AND context_name = ?")
                .params(self.value(), known).update();
        if (of(actor).size() >= MOST) {
            throw new InvalidInputException("name", Said.of("said.todo.so-many-contexts", MOST));
        }
        database.sql("INSERT INTO todo_context (person_id, context_name, filter_text) VALUES (?, ?, ?)")
                .params(self.value(), known, PlainWords.line(filter).strip()).update();
    }

    /// @throws MissingException if the actor has none of this name
    public void drop(String name, Actor actor) {
        PersonId self = actor.require(Role.CONTRIBUTOR);
        if (database.sql("DELETE FROM todo_context WHERE person_id = ? AND context_name = ?")
                .params(self.value(), name).update() == 0) {
            throw new MissingException(Said.of("said.todo.no-such-context", name));
        }
    }
}
