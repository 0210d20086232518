package org.daybook.writing.markdown;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.daybook.chem.worker.time.Deadline;
import org.daybook.chem.worker.time.ProcessorTime;

/// Does the work of strangers' texts on threads of its own: what takes more than two seconds of processor time, or
/// comes to no end in several times as long by the clock, or overflows the stack is an answer, not an accident of the
/// thread that serves the page. What other texts and a busy machine take is not held against it.
final class TimeBox {

    private static final Duration MOST = Duration.ofSeconds(2);
    private static final long STACK_BYTES = 2L * 1024 * 1024;
    private static final ThreadFactory THREADS = work -> {
        Thread thread = new Thread(null, work, "markdown", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    };

    /// As many at once as there are processors: more would be no faster, and each holds the whole tree of its text.
    private static final ExecutorService WORKERS =
            Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), THREADS);

    private TimeBox() {
    }

    /// @throws UnrenderableTextException if the work throws it, takes too long, or nests too deep for the stack
    static <T> T call(Callable<T> work) {
        return call(work, MOST);
    }

    static <T> T call(Callable<T> work, Duration most) {
        Deadline deadline = new Deadline(most);
        Future<T> running = WORKERS.submit(ProcessorTime.measured(() -> {
            deadline.begin();
            return work.call();
        }));
        try {
            for (long left = deadline.leftNanos(); left > 0; left = deadline.leftNanos()) {
                try {
                    return running.get(left, TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    // looks again: the thread may have had the processor for less than that
                }
            }
            running.cancel(true);
            throw new UnrenderableTextException("Rendering took longer than " + most.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnrenderableTextException("Rendering was interrupted");
        } catch (ExecutionException e) {
            throw asAnswer(e.getCause());
        }
    }

    private static RuntimeException asAnswer(Throwable cause) {
        return switch (cause) {
            case StackOverflowError tooDeep -> new UnrenderableTextException("It is nested too deep");
            case RuntimeException known -> known;
            default -> new IllegalStateException(cause);
        };
    }
}
