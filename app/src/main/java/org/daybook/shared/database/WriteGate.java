package org.daybook.shared.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.daybook.shared.disk.DiskSpace;
import org.daybook.shared.job.JobThread;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/// Stands before each transaction that may write.
///
/// An H2 file on a full disk gets none, because it would close itself. And only some requests may write at the same
/// time: when they all wait
/// for one row, connections are left for readers.
@Component
public class WriteGate implements TransactionExecutionListener {

    private final DiskSpace disk;
    private final boolean onThisDisk;
    private final Semaphore turns;
    private final Duration wait;

    public WriteGate(DiskSpace disk, DataSourceProperties source, DatabaseProperties limits) {
        this.disk = disk;
        this.onThisDisk = DatabaseConfiguration.isH2File(source);
        this.turns = new Semaphore(limits.writers(), true);
        this.wait = limits.writerWait();
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        if (transaction.isReadOnly()) {
            return;
        }
        if (onThisDisk) {
            disk.requireRoom();
        }
        if (needsTurn(transaction) && !turnComes()) {
            throw new CannotAcquireLockException("Too many requests want to write at once");
        }
    }

    private boolean turnComes() {
        try {
            return turns.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            giveBack(transaction);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        giveBack(transaction);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        giveBack(transaction);
    }

    private void giveBack(TransactionExecution transaction) {
        if (needsTurn(transaction)) {
            turns.release();
        }
    }

    private static boolean needsTurn(TransactionExecution transaction) {
        return !transaction.isReadOnly() && !JobThread.isCurrent();
    }
}
