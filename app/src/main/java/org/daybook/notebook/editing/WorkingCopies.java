package org.daybook.notebook.editing;

import java.util.List;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.Saving;
import org.daybook.people.Actor;
import org.daybook.shared.id.EntryId;

/// Keeps what is typed into the editors of a published entry until it is saved; only its writer sees it.
public interface WorkingCopies {

    /// Copies that one person has of one entry; the oldest gives way.
    int MAX = 20;

    /// Keeps what is typed into a window: a draft is changed; what is to become of a published entry is set aside for
    /// its writer. What the window set aside before is replaced, and what it was opened with if nobody typed into that
    /// since.
    ///
    /// @return [Saving.Conflict] if somebody saved another text of a draft since, and then nothing is kept
    Saving keep(EntryId entry, EditorWindow window, EntryChange change, Actor actor);

    /// Changes the entry as [org.daybook.notebook.entry.Entries#change] does, and forgets what this window kept:
    /// together or not at all.
    Saving save(EntryId entry, EditorWindow window, EntryChange change, Actor actor);

    /// What the actor typed and has not saved, the newest first; at most [#MAX].
    List<WorkingCopy> of(EntryId entry, Actor actor);

    /// Forgets one copy of the actor's, if it is still there.
    ///
    /// @param copy [WorkingCopy#id()]
    void discard(EntryId entry, long copy, Actor actor);
}
