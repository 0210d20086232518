package org.daybook.issues.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What GitHub can answer to a question.
///
/// @param <T> what was asked for
public sealed interface GitHubAnswer<T> {

    /// As it is now; an issue under another name if it or its repository moved.
    ///
    /// @param etag to ask by next time, if GitHub gave one
    record Found<T>(T found, @Nullable String etag) implements GitHubAnswer<T> {
    }

    /// 304: as it was.
    record Unchanged<T>() implements GitHubAnswer<T> {
    }

    /// 404: there is no such thing, or not for us.
    record Missing<T>() implements GitHubAnswer<T> {
    }

    /// 410: deleted.
    record Gone<T>() implements GitHubAnswer<T> {
    }

    /// 403 or 429, or the last question was the last one allowed: no more questions until then.
    record Limited<T>(Instant until) implements GitHubAnswer<T> {
    }

    /// Away, slow, broken, or not what GitHub documents.
    record Failed<T>(String why) implements GitHubAnswer<T> {
    }
}
