package org.daybook.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Gives each test context an empty database and data folder: H2 in memory, or a database of its own in one PostgreSQL
/// server.
///
/// The system property `daybook.test.database` chooses: `h2` (default) or `postgresql`.
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final boolean ON_POSTGRESQL = "postgresql".equals(System.getProperty("daybook.test.database"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                "daybook.data-dir=" + newFolder(),
                "daybook.github.enabled=false",
                "daybook.database.answer-within=30s", // a build may be slow; outages have tests of their own
                "daybook.database.connection-wait=30s",
                "daybook.database.writer-wait=30s",
                "spring.jpa.hibernate.ddl-auto=validate",
                "spring.jpa.open-in-view=false",
                "spring.datasource.hikari.data-source-properties[OPTIMIZE_REUSE_RESULTS]=false").applyTo(context);
        if (ON_POSTGRESQL) {
            TestPropertyValues.of(
                    "spring.datasource.url=" + Server.newDatabase(),
                    "spring.datasource.username=postgres").applyTo(context);
        } else {
            TestPropertyValues.of(
                    "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                    "spring.datasource.username=sa").applyTo(context);
        }
    }

    private static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("daybook-test-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        static synchronized String newDatabase() {
            String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException("PostgreSQL made no database " + name, e);
            }
            return POSTGRES.getJdbcUrl("postgres", name);
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
