package org.daybook.shared.change;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Counts the transactions that may have written, over all nodes, in the database itself.
///
/// Each transaction that is not read-only counts up as its last act, in itself: whoever reads the same number twice has
/// seen the same database both times, whatever was written by which feature. So nothing has to remember to say that it
/// changed something; the rule is only that what writes does so in a transaction of Spring.
@Component
public class SiteVersion implements TransactionExecutionListener {

    private final ObjectProvider<JdbcTemplate> jdbc;
    private final ObjectProvider<PendingWrites> pending;
    private final AtomicLong withdrawnHere = new AtomicLong();
    private volatile @Nullable Edition lastSeen;

    /// The providers are asked late: the transaction manager is made with this listener, before them.
    SiteVersion(ObjectProvider<JdbcTemplate> jdbc, ObjectProvider<PendingWrites> pending) {
        this.jdbc = jdbc;
        this.pending = pending;
    }

    /// What the database was like at one moment: equal editions, equal content.
    ///
    /// @param writes writing transactions that have committed
    /// @param withdrawals how many of them took something public away
    public record Edition(long writes, long withdrawals) {
    }

    /// The edition of now; one indexed read. Read it before what is to be kept under it.
    public Edition current() {
        long withdrawnBefore = withdrawnHere.get();
        Edition now = jdbc.getObject().query("SELECT writes, withdrawals FROM site_version WHERE id = 1",
                (row, number) -> new Edition(row.getLong("writes"), row.getLong("withdrawals"))).stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("The table site_version has lost its row"));
        remember(now, withdrawnBefore);
        return now;
    }

    /// The newest edition that this node knows of without asking the database; nothing if something may have been
    /// withdrawn here since.
    public Optional<Edition> lastSeen() {
        return Optional.ofNullable(lastSeen);
    }

    private synchronized void remember(Edition now, long withdrawnBefore) {
        if (withdrawnHere.get() == withdrawnBefore && (lastSeen == null || lastSeen.writes() < now.writes())) {
            lastSeen = now;
        }
    }

    private synchronized void forget() {
        withdrawnHere.incrementAndGet();
        lastSeen = null;
    }

    @EventListener
    void withdraw(Withdrawn event) {
        CountingUp counting = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(CountingUp.class::isInstance)
                .map(CountingUp.class::cast)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Withdrawn must be published inside the transaction of it"));
        counting.withdraws = true;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null
                && !transaction.isReadOnly()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new CountingUp());
        }
    }

    /// Comes after what others do before the commit, and after the flush: no other row's lock is waited for under this
    /// one's, but that of the change log's counter, which is always taken later.
    private final class CountingUp implements TransactionSynchronization, Ordered {

        private boolean withdraws;

        @Override
        public void beforeCommit(boolean readOnly) {
            pending.getObject().flush();
            jdbc.getObject()
                    .update(
                            "UPDATE site_version SET writes = writes + 1, withdrawals = withdrawals + ? WHERE id = 1",
                            withdraws ? 1 : 0);
        }

        /// Also when nobody knows whether it was committed.
        @Override
        public void afterCompletion(int status) {
            if (withdraws && status != STATUS_ROLLED_BACK) {
                forget();
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
