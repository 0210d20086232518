package org.daybook.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Knows whether the database answers: asks it once a second over a connection of its own, and at once when something
/// failed.
///
/// While it is away nobody else tries: who wants a connection is told so without waiting. The log says when it went and
/// when it was back.
public final class DatabaseWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_TELLINGS = Duration.ofMinutes(1);
    private static final long STOP_MILLIS = 5_000;

    private final Connector connector;
    private final Duration patience;
    private final Clock clock;
    private final List<Runnable> whenItGoes = new ArrayList<>();
    private final List<Runnable> whenItIsBack = new ArrayList<>();
    private final AtomicLong unlogged = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private volatile @Nullable Instant awaySince;
    private volatile boolean suspected;
    private volatile boolean stopping = true;
    private @Nullable Instant lastTold;
    private @Nullable Connection connection;
    private @Nullable Thread thread;

    /// @param patience how long an answer may take, in whole seconds
    DatabaseWatch(Connector connector, Duration patience, Clock clock) {
        this.connector = connector;
        this.patience = patience;
        this.clock = clock;
    }

    /// Opens a connection of no pool.
    @FunctionalInterface
    interface Connector {

        Connection connect() throws SQLException;
    }

    /// When the database was found to be away, if it is.
    public Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince);
    }

    public boolean isAway() {
        return awaySince != null;
    }

    /// Has the database asked now, because something failed as if it were away.
    public void suspect() {
        lock.lock();
        try {
            suspected = true;
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Whether a failure is one of an outage that the log tells of by itself; counts it then.
    boolean isKnown(Throwable failure) {
        if (stopping || DatabaseFault.in(failure).filter(fault -> fault == DatabaseFault.AWAY).isEmpty()) {
            return false;
        }
        if (!isAway()) {
            suspect();
        }
        unlogged.incrementAndGet();
        return true;
    }

    void whenItGoes(Runnable action) {
        whenItGoes.add(action);
    }

    /// Also when a connection had to be made anew and the others are probably broken too.
    void whenItIsBack(Runnable action) {
        whenItIsBack.add(action);
    }

    private void watch() {
        while (!stopping) {
            boolean asked = suspected;
            suspected = false;
            look(asked);
            rest();
        }
        close();
    }

    private void look(boolean asked) {
        boolean first = connection == null;
        try {
            if (first || !answers()) {
                close();
                connection = connector.connect();
                ask(connection);
                cameBack(first);
            } else if (isAway()) {
                cameBack(false);
            } else if (asked) {
                tellOfBrokenConnections();
            }
        } catch (SQLException e) {
            close();
            goes(e);
        }
    }

    /// A server on its way down breaks one connection after the other, so this is said once in a while, with how many
    /// it were.
    private void tellOfBrokenConnections() {
        Instant now = clock.instant();
        if (unlogged.get() > 0 && (lastTold == null || !now.isBefore(lastTold.plus(BETWEEN_TELLINGS)))) {
            lastTold = now;
            LOG.warn("A connection to the database broke; it answers ({} failures)", unlogged.getAndSet(0));
        }
    }

    private boolean answers() {
        try {
            return connection != null && connection.isValid((int) patience.toSeconds()) && ask(connection);
        } catch (SQLException e) {
            return false;
        }
    }

    /// H2 calls a connection valid whose database has been closed.
    private static boolean ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        }
    }

    private void goes(SQLException why) {
        if (awaySince == null && !stopping) {
            awaySince = clock.instant();
            LOG.warn("The database is away: {} Readers get the public pages that were kept, everything else is 503. "
                    + "It is looked for every second.", firstLine(why));
            whenItGoes.forEach(Runnable::run);
        }
    }

    private void cameBack(boolean first) {
        Instant since = awaySince;
        if (since == null && first) {
            return;
        }
        whenItIsBack.forEach(Runnable::run);
        awaySince = null;
        long failures = unlogged.getAndSet(0);
        if (since == null) {
            LOG.warn("The connections to the database broke and were made anew ({} failures)", failures);
        } else {
            LOG.info("The database is back after {} s ({} failures in the meantime)",
                    Duration.between(since, clock.instant()).toSeconds(), failures);
        }
    }

    private static String firstLine(SQLException why) {
        String line = String.valueOf(why.getMessage()).lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }

    private void rest() {
        lock.lock();
        try {
            long left = PAUSE.toNanos();
            while (left > 0 && !stopping && (!suspected || isAway())) {
                left = wanted.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            stopping = true;
        } finally {
            lock.unlock();
        }
    }

    private void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("The connection of the watch is broken", e);
            }
            connection = null;
        }
    }

    @Override
    public void start() {
        stopping = false;
        thread = Thread.ofPlatform().name("database-watch").daemon().start(this::watch);
    }

    @Override
    public void stop() {
        stopping = true;
        suspect();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return !stopping;
    }

    /// First to start, last to stop.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
