package org.daybook.issues.write;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.daybook.issues.github.GitHub;
import org.daybook.issues.github.GitHubAnswer;
import org.daybook.issues.github.GitHubComment;
import org.daybook.issues.github.GitHubIssue;
import org.daybook.issues.github.GitHubPage;
import org.springframework.stereotype.Component;

/// Looks whether GitHub has a text already whose answer was lost: by the mark that is in it.
@Component
class WrittenBefore {

    /// The newest first.
    private static final int MOST_PAGES_OF_ISSUES = 3;
    /// The oldest first.
    private static final int MOST_PAGES_OF_COMMENTS = 50;

    private final GitHub github;

    WrittenBefore(GitHub github) {
        this.github = github;
    }

    /// @return an issue with this mark, or [GitHubAnswer.Found] of nothing
    GitHubAnswer<Optional<GitHubIssue>> issue(IssueWrite write, String mark) {
        return find(MOST_PAGES_OF_ISSUES, page -> github.newestIssues(write.repository(), page),
                issue -> issue.body().contains(mark));
    }

    /// As [#issue].
    GitHubAnswer<Optional<GitHubComment>> comment(IssueWrite write, String mark) {
        int number = Objects.requireNonNull(write.number());
        return find(MOST_PAGES_OF_COMMENTS, page -> github.comments(write.repository(), number, page),
                comment -> comment.body().contains(mark));
    }

    private static <T> GitHubAnswer<Optional<T>> find(
            int most, IntFunction<GitHubAnswer<GitHubPage<T>>> pages, Predicate<T> wanted) {
        for (int page = 1; page <= most; page++) {
            switch (pages.apply(page)) {
                case GitHubAnswer.Found<GitHubPage<T>>(GitHubPage<T> found, String etag) -> {
                    Optional<T> one = found.items().stream().filter(wanted).findFirst();
                    if (one.isPresent() || !found.isFull()) {
                        return new GitHubAnswer.Found<>(one, null);
                    }
                }
                case GitHubAnswer.Limited<GitHubPage<T>>(Instant until) -> {
                    return new GitHubAnswer.Limited<>(until);
                }
                case GitHubAnswer.Failed<GitHubPage<T>>(String why) -> {
                    return new GitHubAnswer.Failed<>(why);
                }
                default -> {
                    return new GitHubAnswer.Missing<>();
                }
            }
        }
        return new GitHubAnswer.Found<>(Optional.empty(), null);
    }
}
