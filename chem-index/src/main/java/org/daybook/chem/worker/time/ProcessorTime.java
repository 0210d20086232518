package org.daybook.chem.worker.time;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// The processor time that other threads and processes take for the thread that asked them.
///
/// Who wants to know it gives his thread an account ([#chargeTo]); who hands work on to another thread wraps it
/// ([#measured]), so that its time, and that of what it hands on in turn, is charged to the same account when it ends,
/// which may be after the asker has given up. Nothing is charged for a thread without an account.
public final class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ThreadLocal<@Nullable LongConsumer> ACCOUNT = new ThreadLocal<>();

    private ProcessorTime() {}

    /// From now on what this thread hands on is charged to `account`, in nanoseconds, from any thread.
    public static void chargeTo(LongConsumer account) {
        ACCOUNT.set(account);
    }

    /// What this thread hands on from now on is charged to nobody.
    public static void chargeToNobody() {
        ACCOUNT.remove();
    }

    /// The same work, for another thread.
    public static <T> Callable<T> measured(Callable<T> work) {
        LongConsumer account = ACCOUNT.get();
        return account == null ? work : () -> {
            long before = begin(account);
            try {
                return work.call();
            } finally {
                end(account, before);
            }
        };
    }

    /// The same work, for another thread.
    public static Runnable measured(Runnable work) {
        LongConsumer account = ACCOUNT.get();
        return account == null ? work : () -> {
            long before = begin(account);
            try {
                work.run();
            } finally {
                end(account, before);
            }
        };
    }

    private static long begin(LongConsumer account) {
        ACCOUNT.set(account);
        return THREADS.getCurrentThreadCpuTime();
    }

    private static void end(LongConsumer account, long before) {
        ACCOUNT.remove();
        account.accept(THREADS.getCurrentThreadCpuTime() - before);
    }

    /// Charges what a process took for this thread.
    public static void charge(long nanos) {
        LongConsumer account = ACCOUNT.get();
        if (account != null) {
            account.accept(nanos);
        }
    }
}
