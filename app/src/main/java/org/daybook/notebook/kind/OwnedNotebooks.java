package org.daybook.notebook.kind;

import java.util.List;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.ProjectId;
import org.daybook.writing.belonging.Belonging;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A notebook belongs to a project, and its entries with it.
@Component
@Order(10)
class OwnedNotebooks implements Belonging {

    private final Notebooks notebooks;
    private final ApplicationEventPublisher events;

    OwnedNotebooks(Notebooks notebooks, ApplicationEventPublisher events) {
        this.notebooks = notebooks;
        this.events = events;
    }

    @Override
    public String kind() {
        return NotebookId.KIND;
    }

    @Override
    public List<Owned> all() {
        return notebooks.all().stream().map(OwnedNotebooks::owned).toList();
    }

    private static Owned owned(Notebook notebook) {
        return new Owned(notebook.id().thing(), notebook.title(), "/notebooks/" + notebook.slug(), notebook.project());
    }

    @Override
    public void move(long id, ProjectId project) {
        NotebookId notebook = new NotebookId(id);
        notebooks.find(notebook).orElseThrow().moveTo(project);
        notebooks.entries(notebook).forEach(entry -> events.publishEvent(Changed.entry(entry)));
    }
}
