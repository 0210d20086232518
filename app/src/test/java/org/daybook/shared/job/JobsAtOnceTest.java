package org.daybook.shared.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/// When the scheduler is told to look for due jobs.
class JobsAtOnceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final TaskInstanceId JOB = TaskInstanceId.of("examine-import", "1");

    private final AtomicInteger looks = new AtomicInteger();
    private final JobsAtOnce jobs = new JobsAtOnce(Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void count() {
        jobs.lookBy(looks::incrementAndGet);
    }

    @AfterEach
    void endTheTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void notBeforeTheTransactionThatAsksIsCommitted() {
        TransactionSynchronizationManager.initSynchronization();

        jobs.onExecutionScheduled(JOB, NOW);

        assertThat(looks).hasValue(0);
        TransactionSynchronizationUtils.triggerAfterCommit();
        assertThat(looks).hasValue(1);
    }

    @Test
    void atOnceWithoutATransaction() {
        jobs.onExecutionScheduled(JOB, NOW);

        assertThat(looks).hasValue(1);
    }

    @Test
    void neverForAJobThatIsDueLater() {
        jobs.onExecutionScheduled(JOB, NOW.plusSeconds(1));

        assertThat(looks).hasValue(0);
    }
}
