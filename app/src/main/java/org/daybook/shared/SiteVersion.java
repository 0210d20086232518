package org.daybook.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Counts the transactions that may have written, over all nodes, in the database itself.
///
/// Each transaction that is not read-only counts up as its last act, in itself: whoever reads the same number twice has seen the same
/// database both times, whatever was written by which feature. So nothing has to remember to say that it changed something; the rule is
/// only that what writes does so in a transaction of Spring.
@Component
public class SiteVersion implements TransactionExecutionListener {

    private final ObjectProvider<JdbcTemplate> jdbc;
    private final ObjectProvider<PendingWrites> pending;

    /// The providers are asked late: the transaction manager is made with this listener, before them.
    SiteVersion(ObjectProvider<JdbcTemplate> jdbc, ObjectProvider<PendingWrites> pending) {
        this.jdbc = jdbc;
        this.pending = pending;
    }

    /// The number of writing transactions that have committed; one indexed read. Read it before what is to be kept under it.
    public long current() {
        Long writes = jdbc.getObject().queryForObject("SELECT writes FROM site_version WHERE id = 1", Long.class);
        if (writes == null) {
            throw new IllegalStateException("The table site_version has lost its row");
        }
        return writes;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && !transaction.isReadOnly() && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new CountingUp());
        }
    }

    /// Comes after what others do before the commit, and after the flush: no other row's lock is waited for under this one's, but that of
    /// the change log's counter, which is always taken later.
    private final class CountingUp implements TransactionSynchronization, Ordered {

        @Override
        public void beforeCommit(boolean readOnly) {
            pending.getObject().flush();
            jdbc.getObject().update("UPDATE site_version SET writes = writes + 1 WHERE id = 1");
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
