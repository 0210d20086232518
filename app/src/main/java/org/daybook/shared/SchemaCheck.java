package org.daybook.shared;

import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;

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
            if (NestedExceptionUtils.getRootCause(e) instanceof SQLException) {
                throw e;
            }
            throw new StartRefusedException("the database " + database + " is none that this program can use: " + firstSentence(e), e);
        }
    }

    private static void refuseWhatIsNewer(Flyway flyway, String database) {
        MigrationInfo[] known = flyway.info().all();
        Arrays.stream(known).filter(migration -> migration.getState().isApplied() && !migration.getState().isResolved()).findFirst().ifPresent(newer -> {
            throw new StartRefusedException("the database " + database + " belongs to a newer Daybook: it has the migration " + newer.getVersion() + " ("
                    + newer.getDescription() + "), which this program does not know. Start the newer program, or restore a backup from before");
        });
    }

    private static String firstSentence(FlywayException e) {
        return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ").replaceFirst("(?<=[a-z])[.!] .*", "");
    }
}
