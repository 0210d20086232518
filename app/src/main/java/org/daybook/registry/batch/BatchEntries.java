package org.daybook.registry.batch;

import org.daybook.people.Actor;
import org.daybook.shared.id.EntryId;

/// The entries in which batches were made, for who says that one was.
public interface BatchEntries {

    /// Whether there is such an entry and the actor may read it.
    boolean isReadable(EntryId entry, Actor actor);
}
