package org.daybook.web.shared.start;

import org.daybook.shared.database.DatabaseWatch;
import org.daybook.shared.disk.DiskSpace;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the two things are that everything stands on: the database, and the disk of the data folder. In words, for
/// `/actuator/health/writes`.
///
/// Without its database a node is not ready. With a full disk it is: reading goes on.
@Configuration(proxyBeanMethods = false)
class GroundHealth {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final Status READ_ONLY = new Status("READ_ONLY");

    @Bean
    HealthIndicator database(DatabaseWatch watch) {
        return () -> watch.awaySince()
                .map(since -> Health.down().withDetail("words", "The database cannot be reached")
                        .withDetail("since", since.toString()).build())
                .orElseGet(() -> Health.up().build());
    }

    @Bean
    HealthIndicator disk(DiskSpace disk) {
        return () -> switch (disk.state()) {
            case AMPLE -> Health.up().build();
            case LOW ->
                Health.status(DEGRADED)
                        .withDetail("words", "The disk of the data folder is nearly full")
                        .build();
            case FULL ->
                Health.status(READ_ONLY)
                        .withDetail("words", "The disk of the data folder is full: nothing is stored, reading goes on")
                        .build();
            case NOT_WRITABLE ->
                Health.status(READ_ONLY)
                        .withDetail("words", "The data folder cannot be written: nothing is stored, reading goes on")
                        .build();
        };
    }
}
