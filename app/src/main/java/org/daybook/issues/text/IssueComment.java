package org.daybook.issues.text;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A comment on an issue as it was last seen.
///
/// @param id GitHub's own
/// @param author login, or null for a deleted account
/// @param text Markdown
public record IssueComment(long id, @Nullable String author, String text, Instant createdAt, Instant changedAt) {}
