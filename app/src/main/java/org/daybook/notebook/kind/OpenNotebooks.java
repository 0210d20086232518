package org.daybook.notebook.kind;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.kind.OpenThing;
import org.daybook.shared.kind.OpenThings;
import org.springframework.stereotype.Component;

/// All notebooks; they go by their slug and are watched, not commented on.
@Component
class OpenNotebooks implements OpenThings {

    private final Notebooks notebooks;

    OpenNotebooks(Notebooks notebooks) {
        this.notebooks = notebooks;
    }

    @Override
    public String kind() {
        return NotebookId.KIND;
    }

    @Override
    public boolean isDiscussed() {
        return false;
    }

    @Override
    public Map<Long, OpenThing> among(Collection<Long> ids) {
        return notebooks.findAll(ids.stream().map(NotebookId::new).toList()).values().stream()
                .collect(Collectors.toMap(notebook -> notebook.id().value(), OpenNotebooks::open));
    }

    private static OpenThing open(Notebook notebook) {
        return new OpenThing(notebook.id().thing(), notebook.slug(), "/notebooks/" + notebook.slug(),
                notebook.title(), Optional.empty());
    }

    @Override
    public Optional<Long> named(String name) {
        return notebooks.findBySlug(name).map(notebook -> notebook.id().value());
    }
}
