package org.daybook.shared;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes of what no public page shows, such as when somebody was last seen: [SiteVersion] does not count them, so that they neither make
/// the kept pages new nor wait for its row.
///
/// Each is a transaction of its own on a connection of its own, also in the midst of another one.
@Component
public class UncountedWrites {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    UncountedWrites(DataSource database) {
        DataSource apart = new DelegatingDataSource(database);
        this.jdbc = new JdbcTemplate(apart);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(apart));
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Runs one statement and commits it.
    ///
    /// @return how many rows it changed
    public int update(String sql, Object... parameters) {
        Integer changed = transactions.execute(status -> jdbc.update(sql, parameters));
        return changed == null ? 0 : changed;
    }

    /// What runs statements in [#transactions()].
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public TransactionOperations transactions() {
        return transactions;
    }
}
