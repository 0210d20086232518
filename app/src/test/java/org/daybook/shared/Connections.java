package org.daybook.shared;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.daybook.shared.database.Database;
import org.daybook.shared.database.DatabaseConfiguration;
import org.daybook.shared.database.DatabaseProperties;
import org.daybook.shared.database.DatabaseWatch;
import org.daybook.shared.database.QuietLog;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.mock.env.MockEnvironment;

/// The connections of the program without the program: pools, watch and quiet log over one address. Close it.
public final class Connections implements AutoCloseable {

    public final DatabaseWatch watch;
    public final Database database;
    private final QuietLog log;

    public Connections(String address, String user, Duration statementTimeout) {
        DataSourceProperties source = new DataSourceProperties();
        source.setUrl(address);
        source.setUsername(user);
        DatabaseProperties limits = new DatabaseProperties(
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                2,
                2,
                Duration.ofMillis(200),
                statementTimeout,
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofSeconds(30));
        DatabaseConfiguration configuration = new DatabaseConfiguration();
        watch = configuration.databaseWatch(source, limits, Clock.systemUTC());
        log = configuration.quietLog(watch);
        database = configuration.dataSource(source, limits, watch,
                new MockEnvironment().withProperty("spring.datasource.hikari.maximum-pool-size", "3"),
                List.of());
        log.afterPropertiesSet();
        watch.start();
    }

    @Override
    public void close() {
        watch.stop();
        log.destroy();
        database.close();
    }
}
