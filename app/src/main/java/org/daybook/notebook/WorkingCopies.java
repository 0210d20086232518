package org.daybook.notebook;

import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.shared.EntryId;

/// Keeps what is typed into the editor of a published entry until it is saved; only its writer sees it.
public interface WorkingCopies {

    /// Keeps the text; the one kept before is replaced.
    void keep(EntryId entry, long baseVersion, EntryContent content, Actor actor);

    /// What the actor typed and has not saved.
    Optional<WorkingCopy> find(EntryId entry, Actor actor);

    /// Forgets what the actor typed.
    void discard(EntryId entry, Actor actor);
}
