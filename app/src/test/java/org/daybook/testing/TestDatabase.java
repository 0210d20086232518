package org.daybook.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// Gives each test context an empty database and data folder: H2 in memory, or a database of its own in one PostgreSQL
/// server.
///
/// The system property `daybook.test.database` chooses: `h2` (default) or `postgresql`. It may change between classes
/// ([PostgresqlEngine] does), for classes on different databases share no context.
public class TestDatabase implements ContextCustomizerFactory {

    /// The system property that chooses.
    static final String CHOICE = "daybook.test.database";

    /// The value of [#CHOICE] for PostgreSQL.
    static final String POSTGRESQL = "postgresql";

    @Override
    public ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> attributes) {
        return new Settings(POSTGRESQL.equals(System.getProperty(CHOICE)));
    }

    /// Equal for contexts that may be one.
    private record Settings(boolean onPostgresql) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration ignored) {
            apply(onPostgresql, context);
        }
    }

    private static void apply(boolean onPostgresql, ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                "daybook.data-dir=" + newFolder(),
                "daybook.github.enabled=false",
                "daybook.database.answer-within=30s", // a build may be slow; outages have tests of their own
                "daybook.database.connection-wait=30s",
                "daybook.database.writer-wait=30s",
                "daybook.search.timeout=30s", // a search out of time shows what it has
                "daybook.search.count-timeout=30s",
                "spring.jpa.hibernate.ddl-auto=validate",
                "spring.jpa.open-in-view=false",
                "spring.datasource.hikari.max-lifetime=0", // constraints of H2 in memory live with their connection
                "spring.datasource.hikari.data-source-properties[OPTIMIZE_REUSE_RESULTS]=false").applyTo(context);
        if (onPostgresql) {
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
