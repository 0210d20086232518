package org.daybook.shared.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.daybook.shared.StartRefusedException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Brings the database to the schema of this program, if it is one that this program may touch.
@Configuration(proxyBeanMethods = false)
class SchemaCheck {

    @Bean
    FlywayMigrationStrategy checkedMigration(DataSourceProperties database) {
        return flyway -> migrate(flyway, database.determineUrl().replaceFirst("[;?].*", ""));
    }

    private static void migrate(Flyway flyway, String database) {
        try {
            refuseWhatIsNewer(flyway, database);
            flyway.migrate();
        } catch (FlywayException e) {
            if (isOfTheDatabase(e)) {
                throw e;
            }
            throw new StartRefusedException(
                    "the database " + database + " is none that this program can use: " + firstSentence(e), e);
        }
    }

    /// Whether the database failed, and not the migrations in it; below that, H2 has causes of its own.
    private static boolean isOfTheDatabase(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(SQLException.class::isInstance);
    }

    private static void refuseWhatIsNewer(Flyway flyway, String database) {
        MigrationInfo[] known = flyway.info().all();
        Arrays.stream(known)
                .filter(migration -> migration.getState().isApplied()
                        && !migration.getState().isResolved())
                .findFirst()
                .ifPresent(newer -> {
                    throw new StartRefusedException(
                            "the database " + database + " belongs to a newer Daybook: it has the migration "
                                    + newer.getVersion() + " (" + newer.getDescription()
                                    + "), which this program does not know. Start the newer program, or restore a"
                                    + " backup from before");
                });
    }

    private static String firstSentence(FlywayException e) {
        return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ").replaceFirst("(?<=[a-z])[.!] .*", "");
    }
}
