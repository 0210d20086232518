package org.daybook.shared.database;

import java.sql.SQLTransientConnectionException;

/// No connection, because the database is known to be away.
final class DatabaseAwayException extends SQLTransientConnectionException {

    private static final long serialVersionUID = 1;

    DatabaseAwayException() {
        super("The database is away", "08001");
    }

    /// Says nothing that the log does not know; thousands may be made in an outage.
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
