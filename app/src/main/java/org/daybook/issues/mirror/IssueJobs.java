package org.daybook.issues.mirror;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.daybook.issues.github.GitHubProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Lets the mirror of GitHub follow in the background.
@Configuration(proxyBeanMethods = false)
class IssueJobs {

    private static final Duration PAUSE_BETWEEN_LOOKS = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> issueSyncJob(RepositorySync repositories, IssueSync sync, GitHubProperties properties) {
        return Tasks.recurring("issue-sync", FixedDelay.of(PAUSE_BETWEEN_LOOKS)).execute((instance, context) -> {
            if (properties.enabled()) {
                sync.followReferences();
                sync.run();
                repositories.run();
            }
        });
    }
}
