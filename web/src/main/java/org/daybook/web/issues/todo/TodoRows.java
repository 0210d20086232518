package org.daybook.web.issues.todo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.people.Actor;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.Thing;
import org.daybook.todo.Todo;
import org.daybook.todo.Todos;
import org.springframework.stereotype.Component;

/// Makes rows of to-dos.
@Component
class TodoRows {

    private final EntryLists entries;
    private final Todos todos;

    TodoRows(EntryLists entries, Todos todos) {
        this.entries = entries;
        this.todos = todos;
    }

    /// @param shown those that become rows
    /// @param all those that they may wait for
    List<TodoRow> of(Collection<Todo> shown, Collection<Todo> all) {
        Set<String> waitedFor = shown.stream().flatMap(todo -> todo.waitsFor().stream()).collect(Collectors.toSet());
        Map<String, String> titles = waitedFor.isEmpty() ? Map.of() : all.stream()
                .filter(todo -> waitedFor.contains(todo.key()))
                .collect(Collectors.toMap(Todo::key, Todo::title, (one, other) -> one));
        Set<EntryId> origins = shown.stream().map(Todo::origin).filter(Objects::nonNull)
                .filter(thing -> thing.kind().equals(EntryId.KIND)).map(Thing::id).map(EntryId::new)
                .collect(Collectors.toSet());
        Map<EntryId, EntrySummary> known = origins.isEmpty() ? Map.of() : entries.findAll(origins, Actor.anybody());
        LocalDate today = todos.today();
        return shown.stream().map(todo -> TodoRow.of(todo, today, titles, known)).toList();
    }
}
