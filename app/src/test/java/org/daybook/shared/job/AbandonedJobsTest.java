package org.daybook.shared.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DaybookTest
@Transactional
class AbandonedJobsTest {

    @Autowired
    private AbandonedJobs jobs;

    @Autowired
    private JdbcClient database;

    @Value("${spring.datasource.url}")
    private String address;

    @Test
    void onH2AJobThatAKilledProgramHadBegunGoesOnAtTheNextStart() {
        OffsetDateTime begun = OffsetDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZoneOffset.UTC);
        database.sql("""
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                VALUES ('test-job', '1', ?, TRUE, 'killed', ?, 7)""").params(begun, begun).update();

        jobs.release();

        boolean picked = database.sql("SELECT picked FROM scheduled_tasks WHERE task_name = 'test-job'")
                .query(Boolean.class)
                .single();
        assertThat(picked)
                .as("on PostgreSQL another node may be at work on it")
                .isEqualTo(address.startsWith("jdbc:postgresql"));
    }
}
