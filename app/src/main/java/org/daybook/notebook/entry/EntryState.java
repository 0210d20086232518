package org.daybook.notebook.entry;

/// How far an entry has come. The names are stored and never change.
public enum EntryState {
    /// Seen by its author only.
    DRAFT,
    /// Seen by everybody, with all its revisions.
    PUBLISHED,
    /// Its content was taken from the public; a tombstone is left.
    REDACTED
}
