package org.daybook.issues.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What GitHub can answer when asked for an issue.
public sealed interface GitHubAnswer {

    /// The issue as it is now; under another name if it or its repository moved.
    record Found(GitHubIssue issue, @Nullable String etag) implements GitHubAnswer {
    }

    /// 304: as it was.
    record Unchanged() implements GitHubAnswer {
    }

    /// 404: no such issue, or not for us.
    record Missing() implements GitHubAnswer {
    }

    /// 410: deleted.
    record Gone() implements GitHubAnswer {
    }

    /// 403 or 429: no more questions until then.
    record Limited(Instant until) implements GitHubAnswer {
    }

    /// Away, slow, broken, or not what GitHub documents.
    record Failed(String why) implements GitHubAnswer {
    }
}
