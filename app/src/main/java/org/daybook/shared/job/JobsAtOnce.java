package org.daybook.shared.job;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Lets a job that is due at once begin when the transaction that asks for it is committed, not at the scheduler's next
/// look.
///
/// Only on the node that asks; if its threads are busy or it ends now, the next look of any node finds the job.
final class JobsAtOnce extends AbstractSchedulerListener {

    private final Clock clock;
    private volatile Runnable look = () -> { };

    JobsAtOnce(Clock clock) {
        this.clock = clock;
    }

    /// @param way in which the scheduler looks for due jobs now
    void lookBy(Runnable way) {
        this.look = way;
    }

    @Override
    public void onExecutionScheduled(TaskInstanceId job, Instant due) {
        if (due.isAfter(clock.instant())) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            look.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                look.run();
            }
        });
    }
}
