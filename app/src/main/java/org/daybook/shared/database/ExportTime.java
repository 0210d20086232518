package org.daybook.shared.database;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/// Gives the statements of an export more time than those of a page. A transaction is one of an export by its name,
/// [#NAME].
@Component
public class ExportTime implements TransactionExecutionListener {

    public static final String NAME = "export";

    private final ObjectProvider<JdbcTemplate> jdbc;
    private final boolean limited;
    private final long millis;

    ExportTime(ObjectProvider<JdbcTemplate> jdbc, DataSourceProperties source, DatabaseProperties limits) {
        this.jdbc = jdbc;
        this.limited = DatabaseConfiguration.isPostgreSql(source);
        this.millis = limits.exportTimeout().toMillis();
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (limited && failure == null && NAME.equals(transaction.getTransactionName())) {
            jdbc.getObject().execute("SET LOCAL statement_timeout = " + millis);
        }
    }
}
