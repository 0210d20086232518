package org.daybook.chem.structure.run;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.chem.worker.WorkerException;
import org.daybook.chem.worker.time.Deadline;
import org.daybook.chem.worker.time.ProcessorTime;
import org.jspecify.annotations.Nullable;

/// Runs the chemistry libraries so that neither their recursion nor their loops nor their undeclared
/// exceptions reach the caller.
///
/// Work runs on threads of its own with a [#STACK_BYTES] stack and gets [#DEADLINE] of processor time ([Deadline]);
/// only what is known to be short and shallow, as most SMILES and queries are, stays on the caller's ([#here]). Work
/// that does not end keeps its thread (the libraries cannot be stopped); the same work is refused at once as long as it
/// runs ([Overdue]), so that one text holds one thread. When [#THREADS] threads are taken, further work is refused at
/// once instead of piling up. Native code is not done here but in a worker process, which has limits of its own: a full
/// house, a slow start or a killed worker passes through as [NoWorkerException] and is never a fault of the text.
public final class Guard {

    static final Duration DEADLINE = Duration.ofSeconds(10);
    static final long STACK_BYTES = 16L << 20;
    static final int THREADS = 64;

    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);
    private static final ThreadLocal<@Nullable Deadline> DEADLINES = new ThreadLocal<>();
    private static final Overdue OVERDUE = new Overdue();
    private static final ExecutorService POOL = new ThreadPoolExecutor(
            0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Guard::thread);

    static {
        LibraryLog.mute();
    }

    private Guard() {}

    /// The result of `work`, or the one exception that says why there is none. Text that `work` fails on for
    /// reasons of its own throws [UnreadableStructureException] itself; that passes unchanged.
    ///
    /// @throws NoWorkerException if nobody could look at the text now
    public static <T> T run(Format kind, String text, Callable<T> work) {
        return run(kind, text, work, DEADLINE);
    }

    /// As [#run(Format, String, Callable)], with another limit: `time` of processor, and [Deadline#PATIENCE] times as
    /// long by the clock.
    static <T> T run(Format kind, String text, Callable<T> work, Duration time) {
        if (INSIDE.get()) {
            return here(kind, text, work);
        }
        Overdue.Work asked = new Overdue.Work(work, kind, text);
        OVERDUE.refuse(asked);
        Deadline deadline = new Deadline(time);
        Future<T> result;
        try {
            result = POOL.submit(ProcessorTime.measured(() -> within(deadline, asked, work)));
        } catch (RejectedExecutionException e) {
            throw new NoWorkerException("Too many structures are being read; try again later");
        }
        return await(asked, result, deadline);
    }

    private static <T> T within(Deadline deadline, Overdue.Work asked, Callable<T> work) {
        DEADLINES.set(deadline);
        deadline.begin();
        try {
            return here(asked.kind(), asked.text(), work);
        } finally {
            DEADLINES.remove();
            OVERDUE.ended(asked, deadline);
        }
    }

    /// Has something done in a worker process, which measures the time itself; here it does not count.
    public static <T> T elsewhere(Supplier<T> work) {
        Deadline deadline = DEADLINES.get();
        if (deadline == null) {
            return work.get();
        }
        deadline.stop();
        try {
            return work.get();
        } finally {
            deadline.goOn();
        }
    }

    private static <T> T await(Overdue.Work asked, Future<T> result, Deadline deadline) {
        Format kind = asked.kind();
        String text = asked.text();
        try {
            for (long left = deadline.leftNanos(); left > 0; left = deadline.leftNanos()) {
                try {
                    return result.get(left, TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    // asks again: the work may have waited for its turn
                }
            }
            result.cancel(true);
            OVERDUE.add(asked, deadline);
            throw new UnreadableStructureException(
                    kind, Reason.of("structure.too-complex-not-understood-within", deadline.words()), text);
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoWorkerException("Reading was interrupted; try again later");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NoWorkerException nobody) {
                throw nobody;
            }
            throw asUnreadable(kind, text, e.getCause());
        }
    }

    /// As [#run], on the caller's own thread: for work that is known to be short and shallow.
    public static <T> T here(Format kind, String text, Callable<T> work) {
        boolean before = INSIDE.get();
        INSIDE.set(true);
        try {
            return work.call();
        } catch (UnreadableStructureException | NoWorkerException e) {
            throw e;
        } catch (VirtualMachineError | LinkageError e) {
            throw asUnreadable(kind, text, e);
        } catch (Exception e) { // the libraries throw what they do not declare: this is the one place that knows
            throw asUnreadable(kind, text, e);
        } finally {
            INSIDE.set(before);
        }
    }

    private static UnreadableStructureException asUnreadable(Format kind, String text, Throwable fault) {
        return switch (fault) {
            case UnreadableStructureException known -> known;
            case OutOfMemoryError fatal -> throw fatal;
            case LinkageError fatal -> throw fatal;
            case WorkerException ended -> caused(kind, words(ended), text, ended);
            case StackOverflowError deep -> caused(kind, Reason.of("structure.nested-too-deeply"), text, deep);
            default -> caused(kind, Reason.of("structure.not-a-structure", words(fault)), text, fault);
        };
    }

    private static UnreadableStructureException caused(Format kind, Reason reason, String text, Throwable fault) {
        UnreadableStructureException problem = new UnreadableStructureException(kind, reason, text);
        problem.initCause(fault);
        return problem;
    }

    private static Reason words(WorkerException ended) {
        return switch (ended.kind()) {
            case FAULT -> Reason.of("structure.not-a-structure", ended.reason().lines().findFirst().orElse(""));
            case TIME, STANDSTILL, MEMORY, DEATH,
                    REPEATED -> Reason.of("structure.not-understood-reading-it", ended.reason());
        };
    }

    private static String words(Throwable fault) {
        String message = fault.getMessage();
        return message == null || message.isBlank()
                ? fault.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "daybook-structure", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
