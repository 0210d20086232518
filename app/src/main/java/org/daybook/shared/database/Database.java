package org.daybook.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.daybook.shared.job.JobThread;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Where all connections come from: one pool for the pages, one for [JobThread]s, and none while the database is known
/// to be away. Each tells of the statements that run over it.
public final class Database extends AbstractDataSource implements AutoCloseable {

    private final HikariDataSource pages;
    private final HikariDataSource jobs;
    private final DatabaseWatch watch;
    private final List<StatementListener> listeners;
    private final Set<Connection> opened = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    Database(HikariDataSource pages, HikariDataSource jobs, DatabaseWatch watch,
            List<StatementListener> listeners) {
        this.pages = pages;
        this.jobs = jobs;
        this.watch = watch;
        this.listeners = List.copyOf(listeners);
        watch.whenItGoes(this::abort);
        watch.whenItIsBack(this::renew);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (watch.isAway()) {
            throw new DatabaseAwayException();
        }
        try {
            Connection connection = pool().getConnection();
            opened.add(connection.unwrap(Connection.class));
            return WatchedConnection.of(connection, listeners);
        } catch (SQLTransientConnectionException e) {
            watch.suspect();
            throw e;
        }
    }

    private HikariDataSource pool() {
        return JobThread.isCurrent() ? jobs : pages;
    }

    /// The name and password are settings.
    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    /// Breaks off what still waits for an answer over a connection that is dead.
    private void abort() {
        List<Connection> all;
        synchronized (opened) {
            all = List.copyOf(opened);
            opened.clear();
        }
        for (Connection connection : all) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                logger.debug("A connection cannot be broken off", e);
            }
        }
    }

    /// Has all connections closed, those in use when they come back.
    void renew() {
        for (HikariDataSource pool : List.of(pages, jobs)) {
            if (pool.isRunning()) {
                pool.getHikariPoolMXBean().softEvictConnections();
            }
        }
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(pages) || super.isWrapperFor(type);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(pages) ? type.cast(pages) : super.unwrap(type);
    }

    @Override
    public void close() {
        jobs.close();
        pages.close();
    }
}
