package org.daybook.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.files.DamagedBlobs;
import org.daybook.files.DirectoryBlobStore;
import org.daybook.shared.database.Database;
import org.daybook.shared.database.DatabaseFault;
import org.daybook.shared.database.DatabaseProperties;
import org.daybook.shared.database.WriteGate;
import org.daybook.shared.disk.CannotStoreException;
import org.daybook.shared.disk.WorkFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// A disk that is full: what is asked first refuses in words, and what meets it in the middle goes on afterwards
/// without a restart.
class FullDiskTest {

    private static final DatabaseProperties LIMITS = new DatabaseProperties(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            2,
            2,
            Duration.ofMillis(200),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofSeconds(30));

    @TempDir
    private Path folder;

    private final TestDisk disk = new TestDisk();

    @AfterEach
    void makeRoom() {
        LimitedFiles.full = false;
    }

    /// H2 closes its database when a write fails and calls the connections valid that it left behind.
    @Test
    void anH2FileThatMetAFullDiskIsReadAndWrittenAgainWhenThereIsRoom() throws Exception {
        LimitedFiles.register();
        String address = "jdbc:h2:limited:" + folder.resolve("daybook") + ";WRITE_DELAY=0";
        try (Connections connections = new Connections(address, "sa", Duration.ofSeconds(5))) {
            run("CREATE TABLE note (id INT PRIMARY KEY, text VARCHAR)", connections.database);
            run("INSERT INTO note VALUES (1, 'kept')", connections.database);

            LimitedFiles.full = true;
            assertThatThrownBy(() -> run("INSERT INTO note VALUES (2, REPEAT('x', 1000000))", connections.database))
                    .satisfies(failure -> assertThat(DatabaseFault.in(failure)).contains(DatabaseFault.FULL));

            LimitedFiles.full = false;
            await(() -> count(connections.database) == 1);
            await(() -> {
                run("INSERT INTO note VALUES (3, 'afterwards')", connections.database);
                return count(connections.database) == 2;
            });
        }
    }

    @Test
    void aTransactionThatMayWriteIsNotBegunOnAFullDisk() {
        String address = "jdbc:h2:file:" + folder.resolve("daybook");
        try (Connections connections = new Connections(address, "sa", Duration.ofSeconds(5))) {
            TransactionTemplate writing = transaction(connections, address);
            TransactionTemplate reading = transaction(connections, address);
            reading.setReadOnly(true);

            disk.set(TestDisk.FULL);
            assertThatThrownBy(() -> writing.execute(status -> 1)).isInstanceOf(CannotStoreException.class)
                    .hasMessageContaining("disk of this site is full");
            assertThat(reading.<Integer>execute(status -> 1)).isOne();
            disk.set(TestDisk.NOT_WRITABLE);
            assertThatThrownBy(() -> writing.execute(status -> 1)).isInstanceOf(CannotStoreException.class)
                    .hasMessageContaining("cannot be written");
            disk.set(TestDisk.NEARLY_FULL);
            assertThat(writing.<Integer>execute(status -> 1)).isOne();
        }
    }

    /// PostgreSQL has a disk of its own.
    @Test
    void aDatabaseElsewhereTakesWritesWhileTheDiskHereIsFull() {
        try (Connections connections = new Connections("jdbc:h2:mem:elsewhere", "sa", Duration.ofSeconds(5))) {
            disk.set(TestDisk.FULL);

            TransactionTemplate elsewhere = transaction(connections, "jdbc:postgresql://elsewhere/daybook");
            assertThat(elsewhere.<Integer>execute(status -> 1)).isOne();
        }
    }

    @Test
    void onlySomeRequestsWriteAtOnceAndEachGivesItsTurnBack() {
        try (Connections connections = new Connections("jdbc:h2:mem:turns", "sa", Duration.ofSeconds(5))) {
            TransactionTemplate writing = transaction(connections, "jdbc:h2:mem:turns");
            writing.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            AtomicInteger begun = new AtomicInteger();

            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> writing.execute(first -> writing.execute(second -> {
                    begun.incrementAndGet();
                    return writing.execute(third -> 3);
                }))).isInstanceOf(CannotAcquireLockException.class);
            }

            assertThat(begun).hasValue(3);
        }
    }

    private static DamagedBlobs noneDamaged() {
        DriverManagerDataSource database = new DriverManagerDataSource("jdbc:h2:mem:none-damaged;DB_CLOSE_DELAY=-1");
        JdbcClient client = JdbcClient.create(database);
        client.sql("CREATE TABLE damaged_blob (sha256 VARCHAR(64), damage VARCHAR(20), found_at TIMESTAMP)").update();
        return new DamagedBlobs(client, new DataSourceTransactionManager(database), Clock.systemUTC());
    }

    @Test
    void bytesAreNotTakenInOnAFullDiskAndBrokenUploadsAreForgotten() throws IOException {
        DaybookProperties daybook = new DaybookProperties(folder, "Daybook", null, "CC-BY-4.0");
        Files.createDirectories(folder.resolve("blobs"));
        Path broken = Files.createFile(folder.resolve("blobs").resolve("upload-1.part"));
        Files.createDirectories(folder.resolve("tmp"));
        Path left = Files.createFile(folder.resolve("tmp").resolve("daybook-1.table"));
        DirectoryBlobStore blobs = new DirectoryBlobStore(daybook, disk.space(), noneDamaged());
        WorkFolder work = new WorkFolder(daybook, disk.space());

        assertThat(broken).doesNotExist();
        assertThat(left).doesNotExist();
        disk.set(TestDisk.FULL);
        assertThatThrownBy(() -> blobs.store(new ByteArrayInputStream(new byte[10]), 100))
                .isInstanceOf(CannotStoreException.class);
        assertThatThrownBy(() -> work.newFile(".table")).isInstanceOf(CannotStoreException.class);
        disk.set(TestDisk.AMPLE);
        assertThat(blobs.store(new ByteArrayInputStream(new byte[10]), 100).size()).isEqualTo(10);
        assertThat(work.newFile(".table")).exists();
    }

    private TransactionTemplate transaction(Connections connections, String address) {
        DataSourceProperties source = new DataSourceProperties();
        source.setUrl(address);
        DataSourceTransactionManager manager = new DataSourceTransactionManager(connections.database);
        manager.addListener(new WriteGate(disk.space(), source, LIMITS));
        return new TransactionTemplate(manager);
    }

    private static void run(String sql, Database database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Database database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM note")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private interface Try {

        boolean succeeds() throws SQLException;
    }

    /// The first to come may still meet what is broken.
    private static void await(Try one) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            try {
                if (one.succeeds()) {
                    return;
                }
            } catch (SQLException e) {
                assertThat(Instant.now()).as("in time; last: " + e).isBefore(end);
            }
        }
    }
}
