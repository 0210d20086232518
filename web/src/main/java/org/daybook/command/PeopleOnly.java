package org.daybook.command;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.command.Commands.Exit;
import org.daybook.shared.StartRefusedException;
import org.daybook.shared.query.QueriesReadLate;
import org.daybook.start.DataFolder;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.transaction.TransactionException;

/// The part of the program that knows people, on the database of the settings: no web, no jobs, no index, no migration.
///
/// The start of the whole program must not find it as one of its configurations, so it is none by name.
@EnableAutoConfiguration
@ComponentScan(basePackages = {"org.daybook.people", "org.daybook.shared"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = PeopleOnly.OF_THE_RUNNING_PROGRAM))
@ConfigurationPropertiesScan({"org.daybook.people", "org.daybook.shared"})
@EntityScan("org.daybook.people")
@EnableJpaRepositories(basePackages = "org.daybook.people", queryEnhancerSelector = QueriesReadLate.class)
class PeopleOnly {

    /// Jobs, migrations, files, worker processes and most repositories belong to the running program alone.
    static final String OF_THE_RUNNING_PROGRAM = "org\\.daybook\\.shared\\.(job\\.|query\\.|worker\\.|disk\\.WorkFolder"
            + "|database\\.SchemaCheck|database\\.MigrationConnections).*";

    private static final int H2_BELONGS_TO_ANOTHER_PROGRAM = 90020;
    private static final int H2_NO_SUCH_DATABASE = 90146;

    /// The database is used as the running program left it: made by nobody, changed in its tables by nobody.
    private static final String[] SETTINGS = {
        "--spring.flyway.enabled=false",
        "--spring.datasource.hikari.data-source-properties[IFEXISTS]=true",
        "--spring.datasource.hikari.maximum-pool-size=4",
        "--management.endpoint.health.validate-group-membership=false",
        "--spring.main.banner-mode=off",
        "--spring.main.log-startup-info=false",
        "--logging.level.root=off",
        "--logging.threshold.console=off"
    };

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Does something with this part of the program.
    static Exit use(Function<ConfigurableApplicationContext, Exit> act, PrintStream err) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(PeopleOnly.class)
                .web(WebApplicationType.NONE).initializers(new DataFolder(), PeopleOnly::mustOpen).run(SETTINGS)) {
            return act.apply(context);
        } catch (BeansException | DataAccessException | TransactionException
                | StartRefusedException | IllegalStateException failed) {
            return explain(failed, err);
        }
    }

    /// Asks for a connection before anything else does: Hibernate keeps the reason to itself when it gets none.
    private static void mustOpen(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        String address = settings.getRequiredProperty("spring.datasource.url");
        try (Connection database = DriverManager.getConnection(
                address.startsWith("jdbc:h2:") ? address + ";IFEXISTS=TRUE" : address,
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""))) {
            database.getMetaData();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Exit explain(RuntimeException failed, PrintStream err) {
        Optional<SQLException> database = Stream.iterate(
                        (Throwable) failed, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner);
        int code = database.map(SQLException::getErrorCode).orElse(0);
        if (code == H2_BELONGS_TO_ANOTHER_PROGRAM) {
            err.println("Daybook is running and holds its database: stop it, run this again, and start it afterwards.");
            return Exit.IN_USE;
        }
        err.println(
                code == H2_NO_SUCH_DATABASE
                        ? "There is no database here: set DAYBOOK_DATA_DIR or SPRING_DATASOURCE_URL as for the"
                                + " program, and start that once."
                        : "The database cannot be used: "
                                + database.map(SQLException::getMessage).orElse(failed.getMessage()));
        return Exit.REFUSED;
    }
}
