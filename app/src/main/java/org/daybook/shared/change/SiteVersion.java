package org.daybook.shared.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.daybook.shared.database.StatementListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Counts for each of the [Sections] the transactions that changed something in it, over all nodes, in the database
/// itself.
///
/// Which sections those are follows from the statements that ran and changed rows. Each such transaction counts up as
/// its last act, in itself: whoever reads the same number of a section twice has seen the same section both times,
/// whatever was written by which feature. So nothing has to remember to say that it changed something; the rule is only
/// that what writes does so in a transaction of Spring.
///
/// The counts are spread over rows: a writer takes one that nobody holds, and the number of a section is the sum over
/// all rows. Sums miss no commit, in whatever order they come, and writers do not wait for each other.
@Component
public class SiteVersion implements TransactionExecutionListener, StatementListener {

    private static final int ROWS = 8;
    private static final String WITHDRAWALS = "withdrawals";

    private final ObjectProvider<JdbcTemplate> jdbc;
    private final ObjectProvider<PendingWrites> pending;
    private final Sections sections;
    private final String read;
    private final AtomicLong withdrawnHere = new AtomicLong();
    private final ThreadLocal<@Nullable CountingUp> current = new ThreadLocal<>();
    private volatile @Nullable Edition lastSeen;

    /// The providers are asked late: the transaction manager is made with this listener, before them.
    SiteVersion(ObjectProvider<JdbcTemplate> jdbc, ObjectProvider<PendingWrites> pending, Sections sections) {
        this.jdbc = jdbc;
        this.pending = pending;
        this.sections = sections;
        this.read = "SELECT " + String.join(", ", sections.names()) + ", withdrawals FROM site_version";
    }

    /// What the database, or a part of it, was like at one moment: equal editions, equal content.
    ///
    /// @param sections for each section the transactions that have changed it and committed
    /// @param withdrawals how many transactions took something public away
    public record Edition(Map<String, Long> sections, long withdrawals) {

        public Edition {
            sections = Map.copyOf(sections);
        }

        /// All counted changes.
        public long writes() {
            return sections.values().stream().mapToLong(Long::longValue).sum();
        }

        /// The edition of some sections alone.
        public Edition of(Set<String> some) {
            return new Edition(some.stream().collect(Collectors.toMap(name -> name, sections::get)), withdrawals);
        }

        /// Whether what was made from a part of the site is still right. A withdrawal makes everything new: it is rare,
        /// and what is withdrawn must be gone.
        public boolean includes(Edition part) {
            return withdrawals == part.withdrawals
                    && sections.entrySet().containsAll(part.sections.entrySet());
        }
    }

    /// The edition of now; one read of a few rows. Read it before what is to be kept under it.
    public Edition current() {
        long withdrawnBefore = withdrawnHere.get();
        ResultSetExtractor<Edition> sums = this::sums;
        Edition now = jdbc.getObject().query(read, sums);
        remember(now, withdrawnBefore);
        return now;
    }

    /// Adds up here what is spread over the rows: for so few, H2 takes twice as long to do it.
    private Edition sums(ResultSet rows) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        long withdrawals = 0;
        while (rows.next()) {
            int column = 1;
            for (String section : sections.names()) {
                counts.merge(section, rows.getLong(column++), Long::sum);
            }
            withdrawals += rows.getLong(column);
        }
        if (counts.isEmpty()) {
            throw new IllegalStateException("The table site_version has lost its rows");
        }
        return new Edition(counts, withdrawals);
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
        CountingUp counting = current.get();
        if (counting == null) {
            throw new IllegalStateException("Withdrawn must be published inside the transaction of it");
        }
        counting.withdraws = true;
    }

    /// Notes what the transaction of this thread has written.
    @Override
    public void changed(String sql) {
        CountingUp counting = current.get();
        if (counting != null) {
            counting.note(sections.uses(sql).written());
        } else if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            refuse(sections.uses(sql).written(), "in a transaction that nobody counts");
        }
    }

    private static void refuse(Set<String> written, String where) {
        if (!written.isEmpty()) {
            throw new IllegalStateException("What pages show was changed " + where + ": " + written);
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null
                && !transaction.isReadOnly()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            CountingUp counting = new CountingUp();
            TransactionSynchronizationManager.registerSynchronization(counting);
            current.set(counting);
        }
    }

    /// Comes after what others do before the commit, and after the flush: no other row's lock is waited for under this
    /// one's, but that of the change log's counter, which is always taken later.
    private final class CountingUp implements TransactionSynchronization, Ordered {

        private final SortedSet<String> touched = new TreeSet<>();
        private boolean withdraws;
        private boolean counted;

        private void note(Set<String> written) {
            if (counted) {
                refuse(written, "after the changes were counted");
            }
            touched.addAll(written);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            pending.getObject().flush();
            if (withdraws) {
                touched.add(WITHDRAWALS);
            }
            if (!touched.isEmpty()) {
                raise(touched);
            }
            counted = true;
        }

        @Override
        public void suspend() {
            current.remove();
        }

        @Override
        public void resume() {
            current.set(this);
        }

        /// Also when nobody knows whether it was committed.
        @Override
        public void afterCompletion(int status) {
            current.remove();
            if (withdraws && status != STATUS_ROLLED_BACK) {
                forget();
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }

    /// Raises counts in a row that nobody else holds; if there is none, waits for any.
    private void raise(SortedSet<String> counts) {
        JdbcTemplate template = jdbc.getObject();
        Integer row = template.query("SELECT id FROM site_version FETCH FIRST 1 ROW ONLY FOR UPDATE SKIP LOCKED",
                        (free, number) -> free.getInt("id")).stream()
                .findFirst()
                .orElseGet(() -> ThreadLocalRandom.current().nextInt(ROWS) + 1);
        String raised = counts.stream().map(count -> count + " = " + count + " + 1").collect(Collectors.joining(", "));
        template.update("UPDATE site_version SET " + raised + " WHERE id = ?", row);
    }
}
