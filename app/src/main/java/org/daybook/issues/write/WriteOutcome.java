package org.daybook.issues.write;

import java.time.Instant;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// What became of a try.
sealed interface WriteOutcome {

    /// @param number of the issue
    /// @param learned takes over what GitHub said of it, in a transaction
    record Done(@Nullable Integer number, Runnable learned) implements WriteOutcome {}

    /// @param status of HTTP; 0 if GitHub was not asked
    record Refused(int status, Said why) implements WriteOutcome {}

    /// GitHub wants a pause.
    record Paused(Instant until) implements WriteOutcome {}

    /// Whether it was done nobody knows.
    record Later(Said why) implements WriteOutcome {}
}
