package org.daybook.shared;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Brings the database to the schema of this program, if it is one that this program may touch.
@Configuration(proxyBeanMethods = false)
class SchemaCheck {

    @Bean
    FlywayMigrationStrategy checkedMigration(JdbcConnectionDetails database) {
        return flyway -> migrate(flyway, database.getJdbcUrl().replaceFirst("[;?].*", ""));
    }

    private static void migrate(Flyway flyway, String database) {
        try {
            refuseWhatIsNewer(flyway, database);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StartRefusedException("the database " + database + " is none that this program can use: " + firstLine(e), e);
        }
    }

    private static void refuseWhatIsNewer(Flyway flyway, String database) {
        MigrationInfo[] known = flyway.info().all();
        Arrays.stream(known).filter(migration -> migration.getState().isApplied() && !migration.getState().isResolved()).findFirst().ifPresent(newer -> {
            throw new StartRefusedException("the database " + database + " belongs to a newer Daybook: it has the migration " + newer.getVersion() + " ("
                    + newer.getDescription() + "), which this program does not know. Start the newer program, or restore a backup from before");
        });
    }

    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage()).strip().lines().map(String::strip).filter(line -> !line.isEmpty() && !line.matches("-+"))
                .limit(2).reduce((first, second) -> first + "; " + second).orElse("it says nothing");
    }
}
