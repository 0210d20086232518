package org.daybook.issues;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How fresh the mirror of GitHub is.
///
/// @param seen when GitHub last confirmed a state, or null if never
/// @param paused until when GitHub wants no more questions, or null
public record Freshness(@Nullable Instant seen, @Nullable Instant paused) {

    public Optional<Instant> lastSeen() {
        return Optional.ofNullable(seen);
    }

    public Optional<Instant> pausedUntil() {
        return Optional.ofNullable(paused);
    }
}
