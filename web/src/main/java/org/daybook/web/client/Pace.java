package org.daybook.web.client;

import java.util.function.LongSupplier;

/// Judges whether a client keeps bytes moving: each stretch of waiting as long as the patience has to bring its
/// share of bytes, and the whole has to end in time. Only time that was spent waiting for the client counts, not
/// what the program does between.
final class Pace {

    private final long patience;
    private final long longest;
    private final long share;
    private final LongSupplier nanos;
    private long waited;
    private long stretch;
    private long bytes;

    /// @param longest nanoseconds of waiting in all
    /// @param nanos a clock that only goes forward
    Pace(ClientProperties settings, long longest, LongSupplier nanos) {
        this.patience = settings.patience().toNanos();
        this.longest = longest;
        this.share = settings.minRate().toBytes() * settings.patience().toMillis() / 1_000;
        this.nanos = nanos;
    }

    /// The start of a wait.
    long start() {
        return nanos.getAsLong();
    }

    /// Takes down that a wait brought so many bytes.
    ///
    /// @return whether the client is fast enough
    boolean keeps(long start, long moved) {
        long time = nanos.getAsLong() - start;
        waited += time;
        stretch += time;
        bytes += moved;
        if (waited > longest) {
            return false;
        }
        if (stretch >= patience) {
            boolean enough = bytes >= share;
            stretch = 0;
            bytes = 0;
            return enough;
        }
        return true;
    }
}
