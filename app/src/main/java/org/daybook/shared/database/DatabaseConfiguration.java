package org.daybook.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The connections to the database: how many, for whom, and how long anything may take over them
/// (`docs/decisions/0051-an-outage-is-known-in-one-place.md`).
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    private static final Duration JOB_WAIT = Duration.ofSeconds(10);
    private static final Duration VALIDATION = Duration.ofMillis(500);
    private static final int IDLE_JOB_CONNECTIONS = 2;
    private static final int SECONDS_TO_CONNECT = 2;
    private static final int SECONDS_BEYOND_TIMEOUT = 10;

    @Bean
    public DatabaseWatch databaseWatch(DataSourceProperties source, DatabaseProperties limits, Clock clock) {
        Duration patience = Duration.ofSeconds(Math.max(1, limits.answerWithin().toSeconds()));
        Properties properties = new Properties();
        if (source.determineUsername() != null) {
            properties.setProperty("user", source.determineUsername());
        }
        if (source.determinePassword() != null) {
            properties.setProperty("password", source.determinePassword());
        }
        if (isPostgreSql(source)) {
            postgreSql(Duration.ZERO, Duration.ZERO).forEach(properties::put);
            String seconds = Long.toString(patience.toSeconds() + 1);
            properties.setProperty("connectTimeout", seconds);
            properties.setProperty("socketTimeout", seconds);
        }
        return new DatabaseWatch(() -> connect(source.determineUrl(), properties), patience, clock);
    }

    private static Connection connect(String address, Properties properties) throws SQLException {
        return DriverManager.getConnection(address, properties);
    }

    @Bean
    public QuietLog quietLog(DatabaseWatch watch) {
        return new QuietLog(watch);
    }

    @Bean(destroyMethod = "close")
    public Database dataSource(DataSourceProperties source, DatabaseProperties limits, DatabaseWatch watch,
            Environment environment, List<StatementListener> listeners) {
        HikariDataSource pages = pool("pages", limits.connectionWait(), source, environment);
        HikariDataSource jobs = pool("jobs", JOB_WAIT, source, environment);
        jobs.setMaximumPoolSize(limits.jobConnections());
        jobs.setMinimumIdle(Math.min(IDLE_JOB_CONNECTIONS, limits.jobConnections()));
        jobs.setInitializationFailTimeout(-1);
        if (isPostgreSql(source)) {
            postgreSql(limits.statementTimeout(), limits.idleTimeout())
                    .forEach(pages.getDataSourceProperties()::putIfAbsent);
            pages.getDataSourceProperties().putIfAbsent("socketTimeout", socketTimeout(limits.exportTimeout()));
            postgreSql(limits.jobTimeout(), limits.jobTimeout()).forEach(jobs.getDataSourceProperties()::putIfAbsent);
            jobs.getDataSourceProperties().putIfAbsent("socketTimeout", socketTimeout(limits.jobTimeout()));
        }
        return new Database(pages, jobs, watch, listeners);
    }

    private static HikariDataSource pool(String name, Duration wait, DataSourceProperties source,
            Environment environment) {
        HikariDataSource pool = source.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        pool.setPoolName(name);
        pool.setConnectionTimeout(wait.toMillis());
        pool.setValidationTimeout(VALIDATION.toMillis());
        pool.setExceptionOverride(new BrokenConnections());
        // Stated, since a pool that could not ask its first connection for the level would never have another one.
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (!isPostgreSql(source)) {
            pool.setConnectionTestQuery("SELECT 1"); // H2 calls a connection valid whose database has been closed
        }
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        return pool;
    }

    /// Whether the database itself is a file of this machine.
    public static boolean isH2File(DataSourceProperties source) {
        String address = source.determineUrl();
        return address.startsWith("jdbc:h2:") && !address.startsWith("jdbc:h2:mem:");
    }

    static boolean isPostgreSql(DataSourceProperties source) {
        return source.determineUrl().startsWith("jdbc:postgresql:");
    }

    private static Properties postgreSql(Duration statement, Duration idle) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "daybook");
        properties.setProperty("connectTimeout", Integer.toString(SECONDS_TO_CONNECT));
        properties.setProperty("tcpKeepAlive", "true");
        String options = option("statement_timeout", statement) + option("idle_in_transaction_session_timeout", idle);
        if (!options.isEmpty()) {
            properties.setProperty("options", options.strip());
        }
        return properties;
    }

    private static String option(String name, Duration time) {
        return time.isZero() ? "" : " -c " + name + "=" + time.toMillis();
    }

    /// The last resort, when neither the server's limit nor the watch has ended the wait.
    private static String socketTimeout(Duration statement) {
        return statement.isZero() ? "0" : Long.toString(statement.toSeconds() + SECONDS_BEYOND_TIMEOUT);
    }
}
