package org.daybook.exchange.job;

/// Whether a job broke for a reason that passes by itself.
public final class Outage {

    private Outage() {
    }

    /// The database is away, the disk full, or nobody there to read structures: the job may go on later.
    public static boolean isBehind(Throwable cause) {
        return BrokenJob.isAway(cause);
    }
}
