package org.daybook.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.daybook.shared.Connections;
import org.daybook.shared.Relay;
import org.daybook.shared.job.JobThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server stops, starts, falls silent and is slow; the connections are those of the program.
class DatabaseOutageTest {

    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(2);
    private static final int MOST_LOG_LINES = 10;

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private EmbeddedPostgres server;

    @BeforeEach
    void start() throws IOException {
        server = server(0);
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stop() throws IOException {
        root().detachAppender(log);
        server.close();
    }

    @Test
    void aStoppedServerIsKnownWithinTwoSecondsAndBackWithoutARestart() throws Exception {
        try (Connections connections = new Connections(address(), "postgres", Duration.ofSeconds(5))) {
            CountDownLatch gone = new CountDownLatch(1);
            CountDownLatch back = new CountDownLatch(1);
            connections.watch.whenItGoes(gone::countDown);
            select(connections.database);
            log.list.clear();
            int port = server.getPort();

            server.close();
            for (int i = 0; i < 500; i++) {
                Instant begin = Instant.now();
                assertThatThrownBy(() -> select(connections.database)).isInstanceOf(SQLException.class)
                        .satisfies(failure -> assertThat(DatabaseFault.in(failure)).contains(DatabaseFault.AWAY))
                        .satisfies(failure -> root().error("Somebody met it", failure));
                assertThat(Duration.between(begin, Instant.now())).isLessThan(KNOWN_WITHIN);
            }
            assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(connections.watch.isAway()).isTrue();

            connections.watch.whenItIsBack(back::countDown);
            server = server(port);
            assertThat(back.await(10, TimeUnit.SECONDS)).isTrue();
            awaitSelect(connections.database, Duration.ofSeconds(10));
        }
        assertThat(log.list).filteredOn(line -> !line.getLoggerName().matches("(io.zonky|com.zaxxer).*"))
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith("The database is away:"))
                .anyMatch(line -> line.startsWith("The database is back after"))
                .noneMatch(line -> line.startsWith("Somebody met it"))
                .hasSizeLessThanOrEqualTo(MOST_LOG_LINES);
    }

    /// A network that swallows everything says nothing: neither an answer nor a broken connection.
    @Test
    void aSilentServerKeepsNobodyWaiting() throws Exception {
        try (Relay relay = new Relay(server.getPort());
                Connections connections = new Connections(relay.address(), "postgres", Duration.ofMinutes(1))) {
            CountDownLatch gone = new CountDownLatch(1);
            connections.watch.whenItGoes(gone::countDown);
            Connection busy = connections.database.getConnection();
            CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> breaks(busy));

            relay.fallSilent();
            Instant begin = Instant.now();
            assertThatThrownBy(() -> select(connections.database)).isInstanceOf(SQLException.class);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
            assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(waiting.get(10, TimeUnit.SECONDS)).as("a statement that was under way is broken off").isTrue();
            begin = Instant.now();
            assertThatThrownBy(() -> select(connections.database)).isInstanceOf(SQLException.class);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(KNOWN_WITHIN);
        }
    }

    @Test
    void jobsAndPagesDoNotTakeEachOthersConnections() throws Exception {
        try (Connections connections = new Connections(address(), "postgres", Duration.ofSeconds(5))) {
            List<Connection> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                all.add(connections.database.getConnection());
            }
            CompletableFuture<Boolean> job = new CompletableFuture<>();
            new JobThread(() -> job.complete(selects(connections.database)), "job").start();

            assertThat(job.get(10, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(connections.database::getConnection)
                    .satisfies(failure -> assertThat(DatabaseFault.in(failure)).contains(DatabaseFault.BUSY));
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    @Test
    void aPageWaitsForNoStatementLongerThanTheLimitAndAJobDoes() throws Exception {
        try (Connections connections = new Connections(address(), "postgres", Duration.ofMillis(200))) {
            assertThatThrownBy(() -> run("SELECT pg_sleep(20)", connections.database))
                    .satisfies(failure -> assertThat(DatabaseFault.in(failure)).contains(DatabaseFault.BUSY));

            CompletableFuture<Boolean> job = new CompletableFuture<>();
            new JobThread(() -> job.complete(succeeds("SELECT pg_sleep(0.5)", connections.database)), "job").start();
            assertThat(job.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    /// A pool asks its first connection for the isolation level, and believes for ever what it made of a failure.
    @Test
    void jobsWorkAlthoughTheirFirstConnectionBroke() throws Exception {
        try (Relay relay = new Relay(server.getPort());
                Connections connections = new Connections(relay.address(), "postgres", Duration.ofSeconds(5))) {
            select(connections.database);
            relay.cutAt("TRANSACTION ISOLATION LEVEL");

            CompletableFuture<Boolean> job = new CompletableFuture<>();
            new JobThread(() -> job.complete(selects(connections.database)), "job").start();

            assertThat(job.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private EmbeddedPostgres server(int port) throws IOException {
        var builder = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("database"))
                .setCleanDataDirectory(false).setServerConfig("fsync", "off");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private String address() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    private static void select(Database database) throws SQLException {
        run("SELECT 1", database);
    }

    private static void run(String sql, Database database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean selects(Database database) {
        return succeeds("SELECT 1", database);
    }

    private static boolean succeeds(String sql, Database database) {
        try {
            run(sql, database);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean breaks(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_sleep(60)");
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    /// The pool makes new connections in its own time.
    private static void awaitSelect(Database database, Duration most) {
        Instant end = Instant.now().plus(most);
        while (!selects(database)) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
