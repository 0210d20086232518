package org.daybook.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// [Kills] on PostgreSQL: a class of its own, so that it can run beside the other.
class KillOnPostgresIT {

    @Test
    void acknowledgedWritesOutliveKillsOnPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            Map<String, String> settings = new HashMap<>(DaybookProcess.withOwner());
            settings.put("SPRING_DATASOURCE_URL", postgres.getJdbcUrl("postgres", "postgres"));
            settings.put("SPRING_DATASOURCE_USERNAME", "postgres");
            Kills.again("PostgreSQL", settings);
        }
    }
}
