package org.daybook.exchange;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.daybook.shared.ImportId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The two kinds of job of an import; the instance of a job is the id of the import.
///
/// A job whose program was killed is started again by the scheduler and goes on where it stopped; so does one whose program was asked to
/// end: it stops between two batches of rows.
///
/// @param examine looks at all rows and says what will happen to them
/// @param commit stores the rows
record ImportTasks(CustomTask<Void> examine, CustomTask<Void> commit) {

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

        private static CustomTask<Void> task(String name, BiConsumer<ImportId, BooleanSupplier> job, BrokenJob broken, Clock clock) {
            return Tasks.custom(name, Void.class).onFailure(broken).execute((instance, context) -> {
                BooleanSupplier ending = context.getSchedulerState()::isShuttingDown;
                job.accept(new ImportId(Long.parseLong(instance.getId())), ending);
                return ending.getAsBoolean() ? (complete, operations) -> operations.reschedule(complete, clock.instant())
                        : new CompletionHandler.OnCompleteRemove<>();
            });
        }

        @Bean
        ImportTasks importTasks(CustomTask<Void> examineImport, CustomTask<Void> commitImport) {
            return new ImportTasks(examineImport, commitImport);
        }
    }
}
