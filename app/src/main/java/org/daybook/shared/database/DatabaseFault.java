package org.daybook.shared.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What a failure says about the database rather than about what was asked of it: one list for pages, logs and
/// connections.
public enum DatabaseFault {

    /// It cannot be reached, is stopping or starting, or has lost this connection.
    AWAY,
    /// It answers, but not in time: no connection was free, or the statement took too long.
    BUSY,
    /// It has no room to store anything.
    FULL;

    /// `admin_shutdown`, `crash_shutdown`, `cannot_connect_now`, `idle_session_timeout`; `read_only_sql_transaction` of
    /// a standby.
    private static final Set<String> AWAY_STATES = Set.of("57P01", "57P02", "57P03", "57P05", "25006");
    /// `DATABASE_IS_CLOSED`, `CONNECTION_BROKEN`, `DATABASE_CALLED_AT_SHUTDOWN`, `IO_EXCEPTION`,
    /// `DATABASE_IS_READ_ONLY` of H2.
    private static final Set<Integer> AWAY_CODES_OF_H2 = Set.of(90098, 90067, 90121, 90028, 90031, 90097);
    /// `query_canceled`, which both call so; `too_many_connections`; `idle_in_transaction_session_timeout`.
    private static final Set<String> BUSY_STATES = Set.of("57014", "53300", "25P03");
    /// `disk_full`.
    private static final String FULL_STATE = "53100";
    /// What the pool says of a connection that it has thrown away under somebody's hands; it gives no code.
    private static final String CLOSED_BY_POOL = "Connection is closed";
    private static final int MOST_CAUSES = 30;

    /// Finds the first failure of a database among the causes.
    public static Optional<DatabaseFault> in(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            if (cause instanceof SQLException one) {
                Optional<DatabaseFault> fault = of(one);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /// What was looked up, or nothing if it failed for the database: for what a page can do without.
    ///
    /// @throws DataAccessException or TransactionException if it failed for another reason
    public static <T> Optional<T> unlessAny(Supplier<Optional<T>> lookUp) {
        try {
            return lookUp.get();
        } catch (DataAccessException | TransactionException e) {
            if (in(e).isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    static Optional<DatabaseFault> of(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (FULL_STATE.equals(state) || isFailedWriteOfH2(failure)) {
            return Optional.of(FULL);
        }
        if (state.startsWith("08") || CLOSED_BY_POOL.equals(failure.getMessage()) || AWAY_STATES.contains(state)
                || AWAY_CODES_OF_H2.contains(failure.getErrorCode())) {
            return Optional.of(AWAY);
        }
        boolean busy = BUSY_STATES.contains(state) || failure instanceof SQLTransientConnectionException;
        return busy ? Optional.of(BUSY) : Optional.empty();
    }

    /// H2 has no code of its own for a file that cannot be written.
    private static boolean isFailedWriteOfH2(SQLException failure) {
        return failure.getErrorCode() == 50000
                && String.valueOf(failure.getMessage()).contains("MVStoreException: Writing to");
    }
}
