package org.daybook.chem.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// Processor time of the thread that created this, and of the threads that read structures on its behalf.
final class ThreadTimes {
    private static final String READERS = "daybook-structure";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long[] readers = Arrays.stream(threads.dumpAllThreads(false, false))
            .filter(thread -> thread.getThreadName().equals(READERS))
            .mapToLong(ThreadInfo::getThreadId)
            .toArray();

    /// Nanoseconds so far.
    long nanos() {
        long sum = threads.getCurrentThreadCpuTime();
        for (long reader : readers) {
            sum += Math.max(0, threads.getThreadCpuTime(reader));
        }
        return sum;
    }
}
