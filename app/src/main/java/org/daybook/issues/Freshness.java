package org.daybook.issues;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How fresh the mirror of GitHub is.
///
/// @param seen when GitHub last confirmed a state, or null if never
/// @param paused until when GitHub wants no more questions, or null
public record Freshness(@Nullable Instant seen, @Nullable Instant paused) {

    /// When GitHub last confirmed a state; empty if it was never reached.
    public Optional<Instant> lastSeen() {
        return Optional.ofNullable(seen);
    }

    /// Until when GitHub is not asked because it wants no more questions; empty if it is asked as usual.
    public Optional<Instant> pausedUntil() {
        return Optional.ofNullable(paused);
    }
}
