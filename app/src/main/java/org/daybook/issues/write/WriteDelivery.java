package org.daybook.issues.write;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.issues.github.GitHub;
import org.daybook.issues.github.GitHubProperties;
import org.daybook.issues.github.GitHubTokens;
import org.daybook.issues.github.GitHubWrites;
import org.daybook.issues.mirror.BackOff;
import org.daybook.issues.write.IssueWrites.Way;
import org.daybook.issues.write.WriteOutcome.Done;
import org.daybook.issues.write.WriteOutcome.Later;
import org.daybook.issues.write.WriteOutcome.Paused;
import org.daybook.issues.write.WriteOutcome.Refused;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.shared.Said;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what waits in the queue, one write after the other with a pause between, as GitHub asks.
///
/// A write is taken in a transaction of its own before GitHub is asked, so that nobody else does it; no transaction
/// waits for GitHub. One that GitHub did not answer is tried again after 1, 2, 4 … minutes.
@Component
public class WriteDelivery {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(3);
    private static final int MOST_AT_ONCE = 50;
    /// After a week it is told to who wrote it.
    private static final int MOST_TRIES = 25;

    private final IssueWrites writes;
    private final People people;
    private final WriteQueue queue;
    private final WriteSteps steps;
    private final Grants grants;
    private final GitHub github;
    private final GitHubWrites pace;
    private final GitHubTokens tokens;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WriteDelivery(IssueWrites writes, People people, WriteQueue queue, WriteSteps steps, Grants grants,
            GitHub github, GitHubWrites pace, GitHubTokens tokens, TransactionTemplate transaction,
            Clock clock) {
        this.writes = writes;
        this.people = people;
        this.queue = queue;
        this.steps = steps;
        this.grants = grants;
        this.github = github;
        this.pace = pace;
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Does what is due now, at most fifty writes, until GitHub wants a pause.
    public void run() {
        for (int n = 0; n < MOST_AT_ONCE && github.pausedUntil().isEmpty(); n++) {
            Optional<IssueWrite> due = in(() -> queue.takeDue(clock.instant(), BackOff.after(0)));
            if (due.isEmpty() || !deliver(due.get()) || !pace.rest()) {
                return;
            }
        }
    }

    /// @return whether others may be done now
    private boolean deliver(IssueWrite write) {
        Way way = wayOf(write);
        boolean isSelf = way == Way.SELF;
        Optional<String> token = switch (way) {
            case SELF -> grants.token(write.person());
            case BOT -> tokens.writing(write.repository());
            case GITHUB -> Optional.empty();
        };
        Instant now = clock.instant();
        if (token.isEmpty()) {
            in(() -> queue.refused(write.id(), way == Way.BOT
                    ? Said.of("said.issues.the-app-is-not-there", write.repository())
                    : Said.of("said.issues.let-this-site-write"), now));
            return true;
        }
        WriteOutcome outcome = steps.deliver(write, token.get(), isSelf);
        switch (outcome) {
            case Done done -> in(() -> {
                done.learned().run();
                queue.done(write.id(), done.number(), clock.instant());
            });
            case Refused refused -> in(() -> {
                if (refused.status() == 401 && isSelf) {
                    grants.withdraw(write.person());
                }
                queue.refused(write.id(), refused.why(), now);
            });
            case Paused paused -> in(() -> queue.putBack(write.id(), paused.until()));
            case Later later -> in(() -> later(write, later.why(), now));
        }
        return outcome instanceof Done || outcome instanceof Refused;
    }

    /// As it is now: since the write was asked for, its author may have taken the consent back, or been deactivated.
    private Way wayOf(IssueWrite write) {
        return people.find(write.person()).filter(Person::isActive)
                .map(person -> writes.way(write.repository(), person.actor()))
                .orElse(Way.GITHUB);
    }

    private void later(IssueWrite write, Said why, Instant now) {
        if (write.tries() >= MOST_TRIES) {
            queue.refused(write.id(), why, now);
        } else {
            queue.failed(write.id(), why, now.plus(BackOff.after(write.tries())));
        }
    }

    private void in(Runnable change) {
        transaction.executeWithoutResult(status -> change.run());
    }

    private <T> T in(Supplier<T> read) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> read.get()));
    }

    /// Registers the job with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> issueWriteJob(WriteDelivery delivery, GitHubProperties properties) {
            return Tasks.recurring("issue-writes", FixedDelay.of(LOOKS_EVERY)).execute((instance, context) -> {
                if (properties.enabled()) {
                    delivery.run();
                }
            });
        }
    }
}
