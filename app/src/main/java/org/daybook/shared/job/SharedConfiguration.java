package org.daybook.shared.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.daybook.shared.disk.DiskSpace;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// The clock, and the scheduler that runs the background jobs of all features.
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan("org.daybook")
class SharedConfiguration {

    private static final int JOB_THREADS = 3;
    private static final int HOUSEKEEPERS = 3;
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    /// A node that is silent for so many heartbeats is taken for dead, and another goes on with its jobs.
    private static final int MISSED_HEARTBEATS = 4;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Jobs are rows of the table `scheduled_tasks`: a feature contributes its kinds of work as [Task] beans and starts
    /// one with `scheduler.schedule(task.instance(id), now)` in the transaction of the change that asks for it.
    /// They survive a restart and run on one node at a time. See [JobsAtOnce] for when they begin.
    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, Clock clock) {
        JobsAtOnce atOnce = new JobsAtOnce(clock);
        Scheduler scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), onDemand(tasks))
                .addSchedulerListener(atOnce)
                .startTasks(onStartup(tasks))
                .clock(new SteadyClock(clock, System::nanoTime))
                .threads(JOB_THREADS)
                .executorService(Executors.newFixedThreadPool(JOB_THREADS, threads("job")))
                .dueExecutor(Executors.newSingleThreadExecutor(threads("job-finder")))
                .housekeeperExecutor(Executors.newScheduledThreadPool(HOUSEKEEPERS, threads("job-keeper")))
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
        atOnce.lookBy(scheduler::triggerCheckForDueExecutions);
        return scheduler;
    }

    private static ThreadFactory threads(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> new JobThread(work, name + "-" + number.incrementAndGet());
    }

    private static List<Task<?>> onDemand(List<Task<?>> tasks) {
        return tasks.stream().filter(task -> !(task instanceof RecurringTask<?>)).toList();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Task<?> & OnStartup> List<T> onStartup(List<Task<?>> tasks) {
        List<T> found = new ArrayList<>();
        for (Task<?> task : tasks) {
            if (task instanceof RecurringTask<?>) {
                found.add((T) task);
            }
        }
        return found;
    }

    /// Jobs start after the migrations and when all listeners are there.
    @Configuration(proxyBeanMethods = false)
    static class SchedulerStart {

        private final Scheduler scheduler;
        private final AbandonedJobs abandoned;

        SchedulerStart(Scheduler scheduler, AbandonedJobs abandoned) {
            this.scheduler = scheduler;
            this.abandoned = abandoned;
        }

        @EventListener
        void start(ApplicationReadyEvent event) {
            abandoned.release();
            scheduler.start();
        }

        /// A full disk must not be met by the rows of the jobs either; what is due is done when there is room.
        @EventListener
        void pause(DiskSpace.Changed event) {
            if (event.state().takesMore()) {
                scheduler.resume();
            } else {
                scheduler.pause();
            }
        }
    }
}
