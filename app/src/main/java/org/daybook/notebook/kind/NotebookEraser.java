package org.daybook.notebook.kind;

import java.util.Collection;
import org.daybook.notebook.NotebookRepository;
import org.daybook.notebook.entry.EntryRemoval;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.ThingEraser;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Entries with everything that hangs on them, and notebooks that have no others.
@Component
@Order(1)
class NotebookEraser implements ThingEraser {

    private final EntryRemoval entries;
    private final NotebookRepository notebooks;

    NotebookEraser(EntryRemoval entries, NotebookRepository notebooks) {
        this.entries = entries;
        this.notebooks = notebooks;
    }

    @Override
    public void erase(Collection<Thing> things) {
        entries.removeAll(ThingEraser.ids(things, EntryId.KIND));
        notebooks.deleteAllById(ThingEraser.ids(things, NotebookId.KIND));
    }
}
