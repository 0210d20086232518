package org.daybook.exchange;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.daybook.shared.ImportId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The two kinds of job of an import; the instance of a job is the id of the import.
///
/// A job whose program was killed is started again by the scheduler and goes on where it stopped.
///
/// @param examine looks at all rows and says what will happen to them
/// @param commit stores the rows
record ImportTasks(OneTimeTask<Void> examine, OneTimeTask<Void> commit) {

    /// Registers the jobs with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        OneTimeTask<Void> examineImport(ExamineJob job, BrokenJob broken) {
            return Tasks.oneTime("examine-import").onFailure(broken).execute((instance, context) -> job.run(new ImportId(Long.parseLong(instance.getId()))));
        }

        @Bean
        OneTimeTask<Void> commitImport(CommitJob job, BrokenJob broken) {
            return Tasks.oneTime("commit-import").onFailure(broken).execute((instance, context) -> job.run(new ImportId(Long.parseLong(instance.getId()))));
        }

        @Bean
        ImportTasks importTasks(OneTimeTask<Void> examineImport, OneTimeTask<Void> commitImport) {
            return new ImportTasks(examineImport, commitImport);
        }
    }
}
