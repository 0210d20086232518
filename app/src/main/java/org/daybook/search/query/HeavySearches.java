package org.daybook.search.query;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.search.SearchBusyException;
import org.daybook.search.SearchProperties;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Runs costly searches a few at a time, so that any number of them leaves the rest of the program quick.
@Component
class HeavySearches implements DisposableBean {

    /// How long a search may wait for its turn before it is sent away.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ThreadPoolExecutor pool;
    private final SearchProperties settings;

    HeavySearches(SearchProperties settings) {
        this.settings = settings;
        AtomicInteger number = new AtomicInteger();
        pool = new ThreadPoolExecutor(settings.threads(), settings.threads(), 0, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(settings.queue()),
                task -> Thread.ofPlatform().daemon().name("heavy-search-" + number.incrementAndGet()).unstarted(task));
    }

    /// Runs a search when its turn comes and waits for the answer.
    ///
    /// @throws SearchBusyException if too many are waiting
    <T> T run(Callable<T> search) throws IOException {
        Future<T> future = submit(search);
        try {
            return future.get(settings.timeout().plus(PATIENCE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IllegalStateException("A search failed", e.getCause());
            }
        } catch (java.util.concurrent.TimeoutException e) {
            future.cancel(true);
            throw new SearchBusyException(settings.timeout());
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new SearchBusyException(settings.timeout());
        }
    }

    /// How many wait for their turn.
    int waiting() {
        return pool.getQueue().size();
    }

    private <T> Future<T> submit(Callable<T> search) {
        try {
            return pool.submit(search);
        } catch (RejectedExecutionException e) {
            throw new SearchBusyException(settings.timeout());
        }
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}
