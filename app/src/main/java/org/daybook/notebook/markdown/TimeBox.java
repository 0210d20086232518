package org.daybook.notebook.markdown;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.daybook.chem.worker.ProcessorTime;

/// Does the work of strangers' texts on threads of its own: what takes longer than two seconds or overflows the stack is an answer,
/// not an accident of the thread that serves the page.
final class TimeBox {

    private static final long MAX_MILLIS = 2_000;
    private static final long STACK_BYTES = 2L * 1024 * 1024;
    private static final ThreadFactory THREADS = work -> {
        Thread thread = new Thread(null, work, "markdown", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    };
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(8, THREADS);

    private TimeBox() {
    }

    /// @throws UnrenderableTextException if the work throws it, takes too long, or nests too deep for the stack
    static <T> T call(Callable<T> work) {
        Future<T> running = WORKERS.submit(ProcessorTime.measured(work));
        try {
            return running.get(MAX_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            throw new UnrenderableTextException("Rendering took longer than " + MAX_MILLIS / 1000 + " seconds");
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
