package org.daybook.issues.github;

import java.time.Instant;

/// What GitHub can answer to a write.
///
/// @param <T> what it states of the thing written
public sealed interface WriteAnswer<T> {

    /// It is written.
    record Done<T>(T written) implements WriteAnswer<T> {
    }

    /// GitHub will not do it, however often it is asked: the token may not, there is no such issue, or the text does
    /// not suit it.
    ///
    /// @param status of HTTP
    /// @param why in GitHub's words, may be empty
    record Refused<T>(int status, String why) implements WriteAnswer<T> {
    }

    /// No more writes until then.
    record Limited<T>(Instant until) implements WriteAnswer<T> {
    }

    /// Away, slow or broken: it may be written or not.
    record Unknown<T>(String why) implements WriteAnswer<T> {
    }
}
