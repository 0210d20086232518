package org.daybook.watch.mail;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How often somebody is told by mail.
public enum Rhythm {
    /// Within a minute or two.
    AT_ONCE(Duration.ZERO),
    /// At most once a day.
    DAILY(Duration.ofDays(1)),
    /// At most once a week.
    WEEKLY(Duration.ofDays(7)),
    /// Not at all: the inbox has it.
    NEVER(null);

    private final @Nullable Duration pause;

    Rhythm(@Nullable Duration pause) {
        this.pause = pause;
    }

    /// How old the oldest news gets before a mail goes; empty if none goes.
    Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }
}
