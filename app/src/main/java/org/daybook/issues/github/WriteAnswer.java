package org.daybook.issues.github;

import java.time.Instant;
import org.daybook.shared.Said;

/// What GitHub can answer to a write.
///
/// @param <T> what it states of the thing written
public sealed interface WriteAnswer<T> {

    /// Key of the sentence about an issue that is locked: only who may write to its repository can comment on it.
    String LOCKED = "said.issues.is-locked";

    /// It is written.
    record Done<T>(T written) implements WriteAnswer<T> {
    }

    /// GitHub will not do it, however often it is asked: the token may not, there is no such issue, or the text does
    /// not suit it.
    ///
    /// @param status of HTTP
    /// @param why in GitHub's words, may be empty
    record Refused<T>(int status, String why) implements WriteAnswer<T> {

        /// What is told of it.
        public Said said() {
            return status == 403 && why.contains("is locked")
                    ? Said.of(LOCKED) : Said.of("said.issues.github-refuses", status, why);
        }
    }

    /// No more writes until then.
    record Limited<T>(Instant until) implements WriteAnswer<T> {
    }

    /// Away, slow or broken: it may be written or not.
    record Unknown<T>(String why) implements WriteAnswer<T> {
    }
}
