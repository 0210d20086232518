package org.daybook.exchange.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.daybook.shared.id.ImportId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The two kinds of job of an import; a run of one is named after the import.
///
/// A job whose program was killed is started again by the scheduler and goes on where it stopped; so does one whose
/// program was asked to end: it stops between two batches of rows.
///
/// @param examine looks at all rows and says what will happen to them
/// @param commit stores the rows
record ImportTasks(CustomTask<Void> examine, CustomTask<Void> commit) {

    private static final char AFTER_ID = '.';

    /// One run of a job. Each has a name of its own: the row of the run before may still be there for a moment when its
    /// work is done, and a run of the same name would be taken for it and never begin.
    static TaskInstance<Void> run(CustomTask<Void> task, ImportId id) {
        return task.instance(id.toString() + AFTER_ID + UUID.randomUUID());
    }

    /// The import that a run is about; those scheduled by earlier versions are named by it alone.
    static ImportId idOf(String run) {
        int end = run.indexOf(AFTER_ID);
        return new ImportId(Long.parseLong(end < 0 ? run : run.substring(0, end)));
    }

    /// Registers the jobs with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        CustomTask<Void> examineImport(ExamineJob job, BrokenJob broken, Clock clock) {
            return task("examine-import", job::run, broken, clock);
        }

        @Bean
        CustomTask<Void> commitImport(CommitJob job, BrokenJob broken, Clock clock) {
            return task("commit-import", job::run, broken, clock);
        }

        private static CustomTask<Void> task(
                String name, BiConsumer<ImportId, BooleanSupplier> job, BrokenJob broken, Clock clock) {
            return Tasks.custom(name, Void.class).onFailure(broken).execute((instance, context) -> {
                BooleanSupplier ending = context.getSchedulerState()::isShuttingDown;
                job.accept(idOf(instance.getId()), ending);
                return ending.getAsBoolean()
                        ? (complete, operations) -> operations.reschedule(complete, clock.instant())
                        : new CompletionHandler.OnCompleteRemove<>();
            });
        }

        @Bean
        ImportTasks importTasks(CustomTask<Void> examineImport, CustomTask<Void> commitImport) {
            return new ImportTasks(examineImport, commitImport);
        }
    }
}
