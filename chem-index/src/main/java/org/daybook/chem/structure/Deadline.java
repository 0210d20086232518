package org.daybook.chem.structure;

import java.time.Duration;

/// The time that one piece of work has, without the time it waits for its turn. One thread works, another looks.
final class Deadline {

    private final long nanos;
    private long end;
    private long stopped;
    private boolean isStopped;
    private volatile boolean done;

    Deadline(Duration time) {
        this.nanos = time.toNanos();
        this.end = System.nanoTime() + nanos;
    }

    /// Time left, in nanoseconds; all of it while the clock stands.
    synchronized long leftNanos() {
        return isStopped ? nanos : end - System.nanoTime();
    }

    /// The work waits from now on.
    synchronized void stop() {
        stopped = System.nanoTime();
        isStopped = true;
    }

    /// The work goes on.
    synchronized void goOn() {
        end += System.nanoTime() - stopped;
        isStopped = false;
    }

    /// The work has ended, in whatever way.
    void done() {
        done = true;
    }

    boolean isDone() {
        return done;
    }

    /// The time that was given: `10 s`.
    String words() {
        return nanos / 1_000_000_000 + " s";
    }
}
