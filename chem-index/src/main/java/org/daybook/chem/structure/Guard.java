package org.daybook.chem.structure;

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

/// Runs the chemistry libraries so that neither their recursion nor their loops nor their undeclared
/// exceptions reach the caller.
///
/// Work runs on threads of its own with a [#STACK_BYTES] stack and gets [#DEADLINE]; only what is known to be short and shallow, as most
/// SMILES and queries are, stays on the caller's ([#here]). Work that does not end
/// keeps its thread (the libraries cannot be stopped); when [#THREADS] threads are taken, further work is
/// refused at once instead of piling up.
final class Guard {

    static final Duration DEADLINE = Duration.ofSeconds(10);
    static final long STACK_BYTES = 16L << 20;
    static final int THREADS = 64;

    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);
    private static final ExecutorService POOL = new ThreadPoolExecutor(
            0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Guard::thread);

    static {
        LibraryLog.mute();
    }

    private Guard() {}

    /// The result of `work`, or the one exception that says why there is none. Text that `work` fails on for
    /// reasons of its own throws [UnreadableStructureException] itself; that passes unchanged.
    static <T> T run(Format kind, String text, Callable<T> work) {
        if (INSIDE.get()) {
            return here(kind, text, work);
        }
        Future<T> result;
        try {
            result = POOL.submit(() -> here(kind, text, work));
        } catch (RejectedExecutionException e) {
            throw new UnreadableStructureException(kind, "too many structures are being read, try again later", text);
        }
        return await(kind, text, result);
    }

    private static <T> T await(Format kind, String text, Future<T> result) {
        try {
            return result.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            throw new UnreadableStructureException(
                    kind, "too complex: not understood within " + DEADLINE.toSeconds() + " s", text);
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreadableStructureException(kind, "reading was interrupted", text);
        } catch (ExecutionException e) {
            throw asUnreadable(kind, text, e.getCause());
        }
    }

    /// As [#run], on the caller's own thread: for work that is known to be short and shallow.
    static <T> T here(Format kind, String text, Callable<T> work) {
        boolean before = INSIDE.get();
        INSIDE.set(true);
        try {
            return work.call();
        } catch (UnreadableStructureException e) {
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
            case StackOverflowError deep -> caused(kind, "nested too deeply", text, deep);
            default -> caused(kind, "not a structure (" + words(fault) + ")", text, fault);
        };
    }

    private static UnreadableStructureException caused(Format kind, String reason, String text, Throwable fault) {
        UnreadableStructureException problem = new UnreadableStructureException(kind, reason, text);
        problem.initCause(fault);
        return problem;
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
