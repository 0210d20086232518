package org.daybook.search.query;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.daybook.chem.lucene.SlicedSearcher;
import org.daybook.chem.worker.time.ProcessorTime;
import org.daybook.search.SearchBusyException;
import org.daybook.search.SearchProperties;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Runs costly searches a few at a time, so that any number of them leaves the rest of the program quick.
@Component
class HeavySearches implements DisposableBean {

    /// What a search may take beyond its time to end with what it has.
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final ThreadPoolExecutor pool;
    private final ExecutorService slices;
    private final SearchProperties settings;

    HeavySearches(SearchProperties settings) {
        this.settings = settings;
        pool = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(settings.queue()),
                Thread.ofPlatform().daemon().name("heavy-search-", 1).factory());
        slices = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("search-slice-", 1).factory());
    }

    /// Runs a search when its turn comes and waits for the answer, until its time is up and a moment more.
    ///
    /// @return nothing if the search had its turn and its time was not enough
    /// @throws SearchBusyException if too many are waiting, or its turn did not come in time
    <T> Optional<T> run(SearchTime time, Callable<T> search) throws IOException {
        AtomicBoolean begun = new AtomicBoolean();
        Future<T> future = submit(() -> {
            begun.set(true);
            return search.call();
        });
        try {
            return Optional.of(future.get(time.left().plus(MOMENT).toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IllegalStateException("A search failed", e.getCause());
            }
        } catch (java.util.concurrent.TimeoutException e) {
            future.cancel(true);
            if (begun.get()) {
                return Optional.empty();
            }
            throw new SearchBusyException(settings.timeout());
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new SearchBusyException(settings.timeout());
        }
    }

    /// A searcher that shares the work of one search among the processors of the machine.
    IndexSearcher searcher(IndexReader reader) {
        return new SlicedSearcher(reader, slice -> slices.execute(ProcessorTime.measured(slice)));
    }

    /// How many wait for their turn.
    int waiting() {
        return pool.getQueue().size();
    }

    private <T> Future<T> submit(Callable<T> search) {
        try {
            return pool.submit(ProcessorTime.measured(search));
        } catch (RejectedExecutionException e) {
            throw new SearchBusyException(settings.timeout());
        }
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
        slices.shutdownNow();
    }
}
