package org.daybook.issues;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.daybook.issues.github.GitHub;
import org.daybook.issues.github.GitHubAnswer;
import org.daybook.issues.github.GitHubProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks at the issues whose state is due, one after the other, until none is left or GitHub wants a pause.
///
/// The question is asked outside of any transaction: no connection and no lock waits for GitHub.
@Component
class IssueSync {

    private static final Logger LOG = LoggerFactory.getLogger(IssueSync.class);
    private static final Limit BATCH = Limit.of(50);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int MAX_DOUBLINGS = 9;

    private final IssueRepository issues;
    private final IssueWriter writer;
    private final GitHub github;
    private final GitHubProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.MIN);

    IssueSync(
            IssueRepository issues,
            IssueWriter writer,
            GitHub github,
            GitHubProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.issues = issues;
        this.writer = writer;
        this.github = github;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Until when GitHub wants no questions, if it does.
    Optional<Instant> pausedUntil() {
        return Optional.of(pausedUntil.get()).filter(until -> until.isAfter(clock.instant()));
    }

    /// Makes a to-do of each issue that a published entry refers to, and forgets those that nothing refers to any more.
    void followReferences() {
        transaction.executeWithoutResult(status -> {
            writer.adoptReferences();
            writer.forgetUnreferenced();
        });
    }

    /// Looks at what is due now.
    void run() {
        for (Issue issue : issues.findByNextLookAtLessThanEqualOrderByNextLookAt(clock.instant(), BATCH)) {
            if (Thread.currentThread().isInterrupted() || pausedUntil().isPresent()) {
                return;
            }
            look(issue);
        }
    }

    private void look(Issue issue) {
        GitHubAnswer answer = github.issue(issue.repository(), issue.number(), issue.etag());
        Instant now = clock.instant();
        switch (answer) {
            case GitHubAnswer.Found found ->
                change(issue, () -> writer.see(issue.id(), found.issue(), found.etag(), now));
            case GitHubAnswer.Unchanged unchanged -> change(issue, () -> writer.confirm(issue.id(), now));
            case GitHubAnswer.Gone gone -> change(issue, () -> writer.lose(issue.id(), now));
            case GitHubAnswer.Missing missing -> change(issue, () -> writer.fail(issue.id(),
                    "GitHub knows no such issue, or does not show it", now.plus(properties.refreshClosed())));
            case GitHubAnswer.Limited limited -> {
                pausedUntil.set(limited.until());
                LOG.info("GitHub wants no more questions until {}", limited.until());
            }
            case GitHubAnswer.Failed failed ->
                change(issue, () -> writer.fail(issue.id(), failed.why(), now.plus(backOff(issue.attempts()))));
        }
    }

    private void change(Issue issue, Runnable change) {
        transaction.executeWithoutResult(status -> change.run());
    }

    /// 1, 2, 4 … minutes up to 8.5 hours, each up to half as long again, so that many do not come back at once.
    private static Duration backOff(int attempts) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(attempts, MAX_DOUBLINGS));
        return wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis() / 2));
    }
}
