package org.daybook.shared.change;

import javax.sql.DataSource;
import org.daybook.shared.database.DatabaseConfiguration;
import org.daybook.shared.disk.DiskSpace;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes of what no public page shows, such as when somebody was last seen, that never wait for a turn to write
/// (`WriteGate`): who reads is not held up by those who write. [SiteVersion] refuses them what belongs to a section.
///
/// Each is a transaction of its own on a connection of its own, also in the midst of another one. None of them is worth
/// that an H2 file on a full disk closes itself: they are left out while there is no room.
@Component
public class UncountedWrites {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final DiskSpace disk;
    private final boolean onThisDisk;

    UncountedWrites(DataSource database, DiskSpace disk, DataSourceProperties source) {
        this.disk = disk;
        this.onThisDisk = DatabaseConfiguration.isH2File(source);
        DataSource apart = new DelegatingDataSource(database);
        this.jdbc = new JdbcTemplate(apart);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(apart));
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Whether something can be written now.
    public boolean hasRoom() {
        return !onThisDisk || disk.hasRoom();
    }

    /// Runs one statement and commits it, if there is room.
    ///
    /// @return how many rows it changed
    public int update(String sql, Object... parameters) {
        if (!hasRoom()) {
            return 0;
        }
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
