package org.daybook.issues.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A comment on an issue or pull request as the REST API of GitHub states it; the fields that matter here.
///
/// @param repository `owner/name` as GitHub writes it now
/// @param issue number of the issue
/// @param id GitHub's own, over all repositories
/// @param body Markdown
/// @param author login, or null for a deleted account
public record GitHubComment(
        String repository,
        int issue,
        long id,
        String body,
        @Nullable String author,
        Instant createdAt,
        Instant updatedAt) {}
