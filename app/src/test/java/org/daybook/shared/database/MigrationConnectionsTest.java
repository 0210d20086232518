package org.daybook.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationConnectionsTest {

    @TempDir
    private Path folder;

    @Test
    void aNewDatabaseTakesWritesAfterItsFirstConnectionsWereRetired() throws InterruptedException {
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(DaybookTest.Features.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--daybook.data-dir=" + folder,
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("daybook"),
                        "--daybook.github.enabled=false",
                        "--spring.jpa.hibernate.ddl-auto=validate",
                        "--spring.main.banner-mode=off")) {
            retireConnections(program);

            int written = program.getBean(JdbcClient.class).sql("""
                    INSERT INTO person (public_id, handle, display_name, person_role, created_at)
                    VALUES ('00112233445566778899aabbccddeeff', 'ada', 'Ada', 'MEMBER', CURRENT_TIMESTAMP)""").update();

            assertThat(written).isOne();
        }
    }

    /// The pool closes its connections in the background; that of the watch stays.
    private static void retireConnections(ConfigurableApplicationContext program) throws InterruptedException {
        JdbcClient database = program.getBean(JdbcClient.class);
        OffsetDateTime before = database.sql("SELECT CURRENT_TIMESTAMP").query(OffsetDateTime.class).single();
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (database.sql("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE SESSION_START <= ?")
                        .param(before)
                        .query(Long.class)
                        .single()
                > 1) {
            assertThat(Instant.now()).as("all connections are retired in time").isBefore(end);
            program.getBean(Database.class).renew();
            Thread.sleep(100);
        }
    }
}
