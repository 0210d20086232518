package org.daybook.notebook.editing;

import java.util.List;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.people.Actor;
import org.daybook.shared.id.EntryId;

/// Keeps what is typed into the editors of a published entry until it is saved; only its writer sees it.
public interface WorkingCopies {

    /// Copies that one person has of one entry; the oldest gives way.
    int MAX = 20;

    /// Keeps the text of a window; what the window kept before is replaced, and what it was opened with if nobody typed
    /// into that since.
    void keep(EntryId entry, EditorWindow window, long baseVersion, EntryContent content, Actor actor);

    /// What the actor typed and has not saved, the newest first; at most [#MAX].
    List<WorkingCopy> of(EntryId entry, Actor actor);

    /// Forgets what this window kept, after it was saved.
    void settle(EntryId entry, EditorWindow window, Actor actor);

    /// Forgets one copy of the actor's, if it is still there.
    ///
    /// @param copy [WorkingCopy#id()]
    void discard(EntryId entry, long copy, Actor actor);
}
