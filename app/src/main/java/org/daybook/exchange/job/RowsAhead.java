package org.daybook.exchange.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.exchange.row.ReadRow;

/// Has rows read on all cores, ahead of the one thread that goes on with them, and gives them back in their order.
///
/// The chemistry of a row takes longer than all else and asks nobody; what follows from a row depends on those before.
final class RowsAhead implements AutoCloseable {

    private final ExecutorService readers;
    private final Deque<Future<ReadRow>> ahead = new ArrayDeque<>();

    /// @param cores how many rows are read at once
    RowsAhead(int cores) {
        readers = Executors.newFixedThreadPool(cores,
                Thread.ofPlatform().daemon().name("import-reader").factory());
    }

    void add(Callable<ReadRow> row) {
        ahead.add(readers.submit(row));
    }

    /// How many were added and not taken.
    int size() {
        return ahead.size();
    }

    /// Waits for the next rows and takes them.
    List<ReadRow> take(int rows) {
        List<ReadRow> taken = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            taken.add(read(ahead.remove()));
        }
        return taken;
    }

    private static ReadRow read(Future<ReadRow> row) {
        try {
            return row.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoWorkerException("Reading was interrupted; try again later");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("A row could not be read", e.getCause());
        }
    }

    /// What is being read is left where it is.
    @Override
    public void close() {
        readers.shutdownNow();
    }
}
