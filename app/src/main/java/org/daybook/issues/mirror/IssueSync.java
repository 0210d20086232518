package org.daybook.issues.mirror;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.daybook.issues.Issue;
import org.daybook.issues.IssueRepository;
import org.daybook.issues.IssueWriter;
import org.daybook.issues.github.GitHub;
import org.daybook.issues.github.GitHubAnswer;
import org.daybook.issues.github.GitHubIssue;
import org.daybook.issues.github.GitHubProperties;
import org.daybook.issues.text.Spoken;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks at the issues whose state is due, one after the other, until none is left or GitHub wants a pause.
///
/// The question is asked outside of any transaction: no connection and no lock waits for GitHub.
@Component
class IssueSync {

    private static final Limit BATCH = Limit.of(50);

    private final IssueRepository issues;
    private final IssueWriter writer;
    private final RepositoryVisibility visibility;
    private final GitHub github;
    private final GitHubProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IssueSync(
            IssueRepository issues,
            IssueWriter writer,
            RepositoryVisibility visibility,
            GitHub github,
            GitHubProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.issues = issues;
        this.writer = writer;
        this.visibility = visibility;
        this.github = github;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
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
            if (Thread.currentThread().isInterrupted() || github.pausedUntil().isPresent()) {
                return;
            }
            look(issue);
        }
    }

    private void look(Issue issue) {
        GitHubAnswer<GitHubIssue> answer = ask(issue);
        Instant now = clock.instant();
        switch (answer) {
            case GitHubAnswer.Found<GitHubIssue> found -> {
                List<Spoken> spoken = Spoken.in(found.found().title() + "\n" + found.found().body());
                change(() -> writer.see(issue.id(), found.found(), spoken, found.etag(), now));
            }
            case GitHubAnswer.Unchanged<GitHubIssue> unchanged -> change(() -> writer.confirm(issue.id(), now));
            case GitHubAnswer.Gone<GitHubIssue> gone -> change(() -> writer.lose(issue.id(), now));
            case GitHubAnswer.Missing<GitHubIssue> missing -> change(() -> writer.fail(issue.id(),
                    "GitHub knows no such issue, or does not show it", now.plus(properties.refreshClosed())));
            case GitHubAnswer.Limited<GitHubIssue> limited -> { }
            case GitHubAnswer.Failed<GitHubIssue> failed ->
                change(() -> writer.fail(issue.id(), failed.why(), now.plus(BackOff.after(issue.attempts()))));
        }
    }

    /// It may have moved to a repository that is not shown.
    private GitHubAnswer<GitHubIssue> ask(Issue issue) {
        return visibility.<GitHubIssue>hindrance(issue.repository()).orElseGet(() -> {
            GitHubAnswer<GitHubIssue> answer = github.issue(issue.repository(), issue.number(), issue.etag());
            return answer instanceof GitHubAnswer.Found<GitHubIssue>(GitHubIssue found, String tag)
                    ? visibility.<GitHubIssue>hindrance(found.repository()).orElse(answer) : answer;
        });
    }

    private void change(Runnable change) {
        transaction.executeWithoutResult(status -> change.run());
    }
}
