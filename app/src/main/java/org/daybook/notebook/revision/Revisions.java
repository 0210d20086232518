package org.daybook.notebook.revision;

import java.util.List;
import java.util.Optional;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.people.Actor;
import org.daybook.shared.id.EntryId;

/// What published entries said, state by state. Nothing here can be changed.
public interface Revisions {

    /// All revisions of an entry, newest first; of a redacted one only who saved when, and the hashes.
    ///
    /// @throws org.daybook.shared.MissingException if there is no entry that the actor may see
    List<Revision> of(EntryId entry, Actor actor);

    /// One revision.
    ///
    /// @throws org.daybook.shared.MissingException if there is none, or the actor may not see the entry
    /// @throws org.daybook.shared.GoneException if the entry was redacted
    Revision get(EntryId entry, int number, Actor actor);

    /// What a writer started from; nothing if that was a draft.
    Optional<EntryContent> contentOfVersion(EntryId entry, long version, Actor actor);
}
