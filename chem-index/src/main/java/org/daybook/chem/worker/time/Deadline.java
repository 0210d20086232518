package org.daybook.chem.worker.time;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/// The time that one piece of work has: processor time of its thread, and [#PATIENCE] times as long by the clock,
/// because a busy machine gives a thread its processor time late. What it waits for others counts for neither. One
/// thread works, another looks.
public final class Deadline {

    /// As for a task in a worker process.
    public static final int PATIENCE = 4;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /// Between two looks, in nanoseconds: a thread that has not begun has used up nothing.
    private static final long LEAST_LOOK = 5_000_000;

    private final long nanos;
    private long end;
    private long stopped;
    private boolean isStopped;
    private long thread = -1;
    private long usedBefore;
    private volatile boolean done;

    /// The clock starts now, the processor time with [#begin()].
    public Deadline(Duration processorTime) {
        this.nanos = processorTime.toNanos();
        this.end = System.nanoTime() + PATIENCE * nanos;
    }

    /// The work is begun, by the thread that calls.
    public synchronized void begin() {
        thread = Thread.currentThread().threadId();
        usedBefore = Math.max(0, THREADS.getCurrentThreadCpuTime());
    }

    /// How long to wait until the next look, in nanoseconds; 0 or less if the time is used up.
    public synchronized long leftNanos() {
        long left = isStopped ? nanos - used() : Math.min(nanos - used(), end - System.nanoTime());
        return left <= 0 ? left : Math.max(left, LEAST_LOOK);
    }

    private long used() {
        return thread < 0 ? 0 : Math.max(0, THREADS.getThreadCpuTime(thread) - usedBefore);
    }

    /// The work waits from now on.
    public synchronized void stop() {
        stopped = System.nanoTime();
        isStopped = true;
    }

    /// The work goes on.
    public synchronized void goOn() {
        end += System.nanoTime() - stopped;
        isStopped = false;
    }

    /// The work has ended, in whatever way.
    public void done() {
        done = true;
    }

    /// Whether [#done()] was called; any thread may ask.
    public boolean isDone() {
        return done;
    }

    /// The time that was used up: `10 s of processor time`, or `40 s` by the clock.
    public synchronized String words() {
        long seconds = nanos / 1_000_000_000;
        return used() >= nanos ? seconds + " s of processor time" : PATIENCE * seconds + " s";
    }
}
