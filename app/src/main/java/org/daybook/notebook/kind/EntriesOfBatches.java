package org.daybook.notebook.kind;

import java.util.List;
import org.daybook.notebook.list.EntryLists;
import org.daybook.people.Actor;
import org.daybook.registry.batch.BatchEntries;
import org.daybook.shared.id.EntryId;
import org.springframework.stereotype.Component;

/// A batch is made in an entry that whoever says so can read: a published one, or a draft of their own.
@Component
class EntriesOfBatches implements BatchEntries {

    private final EntryLists entries;

    EntriesOfBatches(EntryLists entries) {
        this.entries = entries;
    }

    @Override
    public boolean isReadable(EntryId entry, Actor actor) {
        return entries.findAll(List.of(entry), actor).containsKey(entry);
    }
}
