package org.daybook.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.daybook.todo.Todos.Change;
import org.daybook.todo.line.TodoLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is kept of a change that is refused in its midst: nothing.
@DaybookTest
class TodoChangeTest {

    @Autowired
    private Todos todos;

    @Autowired
    private JdbcClient database;

    private Actor member;
    private String key;

    @BeforeEach
    void somebodyAddsATodo() {
        member = TestActors.of(Role.MEMBER, database);
        key = todos.add(TodoLine.read("weigh it"), Optional.empty(), member);
    }

    @AfterEach
    void itIsThrownAway() {
        todos.end(List.of(key), TodoStatus.DELETED, member);
    }

    @Test
    void aChangeIsMadeWholeOrNotAtAll() {
        assertThatThrownBy(() -> todos.change(key, new Change(
                Optional.of(TodoLine.read("+lab due:friday")), Optional.of(" "), Optional.empty()), member))
                .isInstanceOf(InvalidInputException.class);
        assertThat(todos.get(key).tags()).isEmpty();
        assertThat(todos.get(key).due()).isNull();

        todos.change(key, new Change(Optional.of(TodoLine.read("+lab")), Optional.of("a note"),
                Optional.of(TodoStatus.COMPLETED)), member);
        assertThat(todos.get(key).tags()).containsExactly("lab");
        assertThat(todos.get(key).notes()).hasSize(1);
        assertThat(todos.get(key).status()).isEqualTo(TodoStatus.COMPLETED);
    }
}
