package org.daybook.issues.mirror;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.daybook.issues.github.GitHub;
import org.daybook.issues.github.GitHubAnswer;
import org.daybook.issues.github.GitHubProperties;
import org.daybook.issues.github.GitHubTokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether GitHub shows a repository to some people only. What is kept here everybody can read, so nothing of such a
/// repository is taken (docs/decisions/0176-what-is-private-stays-there.md). Looked at once a day, and only by a token:
/// without one GitHub shows none.
@Component
class RepositoryVisibility {

    /// Why nothing is taken.
    private static final String HIDDEN = "The repository is private, and everybody can read here";

    private final GitHub github;
    private final GitHubTokens tokens;
    private final GitHubProperties properties;
    private final JdbcClient database;
    private final Clock clock;

    RepositoryVisibility(GitHub github, GitHubTokens tokens, GitHubProperties properties, JdbcClient database,
            Clock clock) {
        this.github = github;
        this.tokens = tokens;
        this.properties = properties;
        this.database = database;
        this.clock = clock;
    }

    /// What stands in the way of taking what GitHub says of a repository; as it was last seen, if GitHub does not
    /// answer.
    ///
    /// @return an answer instead of the one that would be asked for; empty if nothing does
    <T> Optional<GitHubAnswer<T>> hindrance(String repository) {
        if (!tokens.areThere()) {
            return Optional.empty();
        }
        Optional<Seen> seen = seen(repository);
        if (seen.filter(known -> known.at().plus(properties.whole()).isAfter(clock.instant())).isPresent()) {
            return hindrance(seen.get().isHidden());
        }
        return switch (github.isHidden(repository)) {
            case GitHubAnswer.Found<Boolean>(Boolean hidden, String tag) -> {
                see(repository, hidden);
                yield hindrance(hidden);
            }
            case GitHubAnswer.Limited<Boolean>(Instant until) -> Optional.of(new GitHubAnswer.Limited<>(until));
            case GitHubAnswer.Failed<Boolean>(String why) -> seen.isPresent()
                    ? hindrance(seen.get().isHidden()) : Optional.of(new GitHubAnswer.Failed<>(why));
            default -> Optional.empty();
        };
    }

    private static <T> Optional<GitHubAnswer<T>> hindrance(boolean isHidden) {
        return isHidden ? Optional.of(new GitHubAnswer.Failed<>(HIDDEN)) : Optional.empty();
    }

    private Optional<Seen> seen(String repository) {
        return database.sql("SELECT hidden, seen_at FROM repository_visibility WHERE repository_key = ?")
                .param(FollowedRepositories.key(repository))
                .query((row, n) -> new Seen(row.getBoolean(1), row.getTimestamp(2).toInstant())).optional();
    }

    private void see(String repository, boolean isHidden) {
        forget(repository);
        database.sql("INSERT INTO repository_visibility (repository_key, hidden, seen_at) VALUES (?, ?, ?)")
                .params(FollowedRepositories.key(repository), isHidden, Timestamp.from(clock.instant())).update();
    }

    /// Has it looked at again before anything else is taken.
    void forget(String repository) {
        database.sql("DELETE FROM repository_visibility WHERE repository_key = ?")
                .param(FollowedRepositories.key(repository)).update();
    }

    private record Seen(boolean isHidden, Instant at) {}
}
