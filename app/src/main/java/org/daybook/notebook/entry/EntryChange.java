package org.daybook.notebook.entry;

import org.daybook.shared.id.NotebookId;
import org.jspecify.annotations.Nullable;

/// What is to become of an entry: all of it, or nothing.
///
/// @param content what it is to say
/// @param startedFrom [Entry#version()] of the state that the writer started from
/// @param revision [Entry#revision()] of that state, if a publication since is a conflict too; else null
/// @param reason why a published entry is changed; at most [Entries#MAX_REASON] characters, may be empty
/// @param notebook where a draft is to be, or null where it is; a published entry stays where it is
/// @param onHold whether the evening leaves a draft alone, or null for as it was; says nothing of a published entry
/// @param publish whether a draft goes public with this change
public record EntryChange(
        EntryContent content,
        long startedFrom,
        @Nullable Integer revision,
        String reason,
        @Nullable NotebookId notebook,
        @Nullable Boolean onHold,
        boolean publish) {

    /// Another content and nothing else.
    public static EntryChange to(EntryContent content, long startedFrom, String reason) {
        return new EntryChange(content, startedFrom, null, reason, null, null, false);
    }

    /// The same for a draft that is to be in this notebook.
    public EntryChange in(NotebookId other) {
        return new EntryChange(content, startedFrom, revision, reason, other, onHold, publish);
    }

    /// The same for a draft that the evening is to leave alone, or no longer.
    public EntryChange held(boolean newOnHold) {
        return new EntryChange(content, startedFrom, revision, reason, notebook, newOnHold, publish);
    }

    /// The same, and public if it was a draft.
    public EntryChange published() {
        return new EntryChange(content, startedFrom, revision, reason, notebook, onHold, true);
    }
}
