package org.daybook.exchange.undo.work;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.daybook.exchange.job.Outage;
import org.daybook.exchange.undo.UndoStore;
import org.daybook.shared.Said;
import org.daybook.shared.id.ImportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The job that undoes imports; a run is named after the import and goes on where it stopped.
record UndoTask(CustomTask<Void> task) {

    private static final Logger LOG = LoggerFactory.getLogger(UndoTask.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final char AFTER_ID = '.';

    /// One run; each has a name of its own.
    TaskInstance<Void> run(ImportId id) {
        return task.instance(id.toString() + AFTER_ID + UUID.randomUUID());
    }

    private static ImportId idOf(String run) {
        return new ImportId(Long.parseLong(run.substring(0, run.indexOf(AFTER_ID))));
    }

    /// Registers the job with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        CustomTask<Void> undoImport(UndoJob job, UndoStore store, Clock clock) {
            FailureHandler<Void> broken = (complete, operations) -> broken(complete, operations, store, clock);
            return Tasks.custom("undo-import", Void.class).onFailure(broken).execute((instance, context) -> {
                BooleanSupplier ending = context.getSchedulerState()::isShuttingDown;
                job.run(idOf(instance.getId()), ending);
                return ending.getAsBoolean()
                        ? (complete, operations) -> operations.reschedule(complete, clock.instant())
                        : new CompletionHandler.OnCompleteRemove<>();
            });
        }

        @Bean
        UndoTask undoTask(CustomTask<Void> undoImport) {
            return new UndoTask(undoImport);
        }

        /// Waits while something is away; any other reason would come again, so it is told and somebody may go on.
        private static void broken(ExecutionComplete complete, ExecutionOperations<Void> operations, UndoStore store,
                Clock clock) {
            Throwable cause = complete.getCause().orElseGet(() -> new IllegalStateException("no reason given"));
            ImportId id = idOf(complete.getExecution().getId());
            if (Outage.isBehind(cause)) {
                LOG.info("Undoing import {} waits {} s", id, PAUSE.toSeconds(), cause);
                operations.reschedule(complete, clock.instant().plus(PAUSE));
                return;
            }
            LOG.error("Undoing import {} broke off", id, cause);
            store.finish(id, null, Said.of("said.exchange.the-program-could-not-go-on-3"));
            operations.stop();
        }
    }
}
