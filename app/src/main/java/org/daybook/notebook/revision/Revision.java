package org.daybook.notebook.revision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// An immutable state of a published entry.
///
/// @param number from 1, without gaps
/// @param reason why it was made; may be empty, and is after a redaction
/// @param canonicalOrNull the canonical JSON (RFC 8785) whose SHA-256 is `sha256`; null after a redaction
/// @param contentOrNull what it says; null after a redaction
/// @param files the files it has
/// @param previousSha256OrNull the hash of the revision before; null for the first
public record Revision(
        EntryId entry, int number, PersonId author, Instant savedAt, String reason,
        @Nullable String canonicalOrNull, @Nullable EntryContent contentOrNull, List<File> files,
        String sha256, @Nullable String previousSha256OrNull) {

    public Revision {
        files = List.copyOf(files);
    }

    public Optional<String> canonical() {
        return Optional.ofNullable(canonicalOrNull);
    }

    public Optional<EntryContent> content() {
        return Optional.ofNullable(contentOrNull);
    }

    public Optional<String> previousSha256() {
        return Optional.ofNullable(previousSha256OrNull);
    }

    /// A file as a revision names it.
    public record File(String name, String sha256, long size, String type) {
    }
}
