package org.daybook.notebook.entry;

/// What became of a text that somebody wanted to save.
public sealed interface Saving {

    /// The entry as it now stands if it was saved.
    ///
    /// @throws IllegalStateException if it was a conflict
    default Entry saved() {
        if (this instanceof Revised(Entry entry)) {
            return entry;
        }
        throw new IllegalStateException("Not saved: " + this);
    }

    /// It was saved.
    ///
    /// @param entry the entry with the new text
    record Revised(Entry entry) implements Saving {
    }

    /// It waits as a suggestion until a member has looked at it, as what a newcomer changes does; the entry is as it
    /// was.
    ///
    /// @param suggestion id of the suggestion
    record Suggested(Entry entry, long suggestion) implements Saving {
    }

    /// Somebody else saved first; nothing was changed.
    ///
    /// @param theirs the entry as the other left it
    record Conflict(Entry theirs) implements Saving {
    }
}
