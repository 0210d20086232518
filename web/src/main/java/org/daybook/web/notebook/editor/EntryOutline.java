package org.daybook.web.notebook.editor;

import java.time.Instant;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.shared.id.EntryId;

/// An entry as it stands, for the pages around it: its editor, its history, a conflict.
///
/// @param revision number of the current revision, 0 for a draft
/// @param changedAt when it was last saved
public record EntryOutline(
        EntryId id,
        String title,
        EntryContent content,
        int revision,
        Instant changedAt,
        boolean isDraft,
        boolean isRedacted) {

    /// The entry as of now.
    public static EntryOutline of(Entry entry) {
        return new EntryOutline(
                entry.id(),
                entry.title(),
                entry.content(),
                entry.revision(),
                entry.changedAt(),
                entry.isDraft(),
                entry.isRedacted());
    }
}
