package org.daybook.shared.job;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;

/// The time that jobs go by: that of the wall, but never earlier than it was a moment ago.
///
/// The scheduler waits until a moment of the wall has come. Were the wall's clock set back by two hours, no job would
/// begin for two hours; with this one they go on as if nothing had happened. After a restart the wall counts again:
/// what repeats after a pause is then brought forward by the scheduler itself.
final class SteadyClock implements Clock {

    private final java.time.Clock wall;
    private final LongSupplier nanos;
    private Instant last;
    private long lastNanos;

    /// @param nanos nanoseconds since any moment, unmoved by changes of the wall's clock
    SteadyClock(java.time.Clock wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.last = wall.instant();
        this.lastNanos = nanos.getAsLong();
    }

    @Override
    public synchronized Instant now() {
        long elapsed = nanos.getAsLong();
        Instant steady = last.plusNanos(elapsed - lastNanos);
        Instant shown = wall.instant();
        last = shown.isBefore(steady) ? steady : shown;
        lastNanos = elapsed;
        return last;
    }
}
