package org.daybook.issues.bot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.issues.Issue;
import org.daybook.issues.github.GitHubTokens;
import org.daybook.issues.github.WriteAnswer;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// On which issues the bot comments: owners switch it for a repository, members for one issue
/// (docs/decisions/0171-one-comment-of-the-bot.md).
@Service
@Transactional
public class BotComments {

    private static final String ON = "ON";
    private static final String OFF = "OFF";
    private static final int LONGEST_FAILURE = 500;

    private final JdbcClient database;
    private final GitHubTokens tokens;
    private final FollowedRepositories repositories;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BotComments(JdbcClient database, GitHubTokens tokens, FollowedRepositories repositories, Clock clock,
            ApplicationEventPublisher events) {
        this.events = events;
        this.repositories = repositories;
        this.database = database;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// Whether this site has a bot.
    public boolean isThere() {
        return tokens.hasBot();
    }

    /// Whether the bot comments on the issues of a repository.
    ///
    /// @param repository `owner/name`
    @Transactional(readOnly = true)
    public boolean isOnFor(String repository) {
        return database.sql("SELECT bot_comments FROM followed_repository WHERE repository_key = ?")
                .param(repository.toLowerCase(java.util.Locale.ROOT)).query(Boolean.class).optional().orElse(false);
    }

    /// The repositories on whose issues the bot comments, in small letters.
    @Transactional(readOnly = true)
    public Set<String> repositories() {
        return database.sql("SELECT repository_key FROM followed_repository WHERE bot_comments")
                .query(String.class).set();
    }

    /// Whether the bot comments on an issue: as was switched for it, else as for its repository. What was closed before
    /// the bot said anything is left alone by the switch of a repository.
    @Transactional(readOnly = true)
    public boolean isOnFor(Issue issue) {
        Optional<Row> row = find(issue.id());
        return row.flatMap(known -> Optional.ofNullable(known.switched())).map(ON::equals)
                .orElseGet(() -> (issue.isOpen() || row.map(Row::github).isPresent())
                        && isOnFor(issue.repository()));
    }

    /// An issue for which the bot was switched by itself, or on which it failed.
    ///
    /// @param reference `owner/name#number`
    /// @param on whether the bot comments on it
    public record SwitchedIssue(String reference, String title, boolean on, @Nullable Said failure) {}

    /// Those, by reference: at most 100.
    @Transactional(readOnly = true)
    public List<SwitchedIssue> switched() {
        return database.sql("""
                        SELECT i.repository_name, i.issue_number, i.title, b.switched, b.failure, f.bot_comments
                        FROM bot_comment b JOIN issue i ON i.id = b.issue_id
                            LEFT JOIN followed_repository f ON f.repository_key = i.repository_key
                        WHERE b.switched IS NOT NULL OR b.failure IS NOT NULL
                        ORDER BY i.repository_key, i.issue_number FETCH FIRST 100 ROWS ONLY""")
                .query((row, n) -> {
                    String reference = row.getString(1) + "#" + row.getInt(2);
                    String switched = row.getString(4);
                    String failure = row.getString(5);
                    return new SwitchedIssue(reference, Optional.ofNullable(row.getString(3)).orElse(reference),
                            switched == null ? row.getBoolean(6) : switched.equals(ON),
                            failure == null ? null : Said.stored(failure));
                }).list();
    }

    /// Switches the bot for a repository; issues for which it was switched by themselves stay so.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner of the site
    /// @throws MissingException if it is not followed
    public void switchRepository(String repository, boolean on, Actor actor) {
        actor.require(Role.OWNER);
        int known = database.sql("UPDATE followed_repository SET bot_comments = ? WHERE repository_key = ?")
                .params(on, repository.toLowerCase(java.util.Locale.ROOT)).update();
        if (known == 0) {
            throw new MissingException(Said.of("said.issues.is-not-followed", repository));
        }
    }

    /// Whether the actor may switch the bot for an issue: there is one, and they are a member of the project of its
    /// repository.
    @Transactional(readOnly = true)
    public boolean isSwitchedBy(Actor actor, Issue issue) {
        return isThere() && actor.hasAnywhere(Role.MEMBER)
                && actor.in(repositories.project(issue.repository())).has(Role.MEMBER);
    }

    /// Switches the bot for one issue.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member of the project of its repository
    public void switchIssue(Issue issue, boolean on, Actor actor) {
        actor.in(repositories.project(issue.repository())).require(Role.MEMBER);
        switchOf(issue.id(), on);
        events.publishEvent(new Switched(issue.id()));
    }

    /// The bot was switched for one issue.
    record Switched(long issue) {
    }

    void switchOf(long issue, boolean on) {
        row(issue);
        database.sql("UPDATE bot_comment SET switched = ?, tries = 0, next_try_at = NULL, failure = NULL"
                + " WHERE issue_id = ?").params(on ? ON : OFF, issue).update();
    }

    /// What is known of the comment on an issue.
    ///
    /// @param github GitHub's id of it, or null while there is none
    /// @param hash of what it says
    /// @param failure why the last try failed
    record Row(long issue, @Nullable String switched, @Nullable Long github, @Nullable String hash, int tries,
            @Nullable Instant nextTryAt, @Nullable Said failure) {

        /// Whether GitHub refused it because the issue was locked.
        boolean isLockedOut() {
            return failure != null && failure.key().equals(WriteAnswer.LOCKED);
        }
    }

    /// Issues that have a comment of the bot or may get one, by id.
    List<Long> candidates(long after, int limit) {
        return database.sql("""
                        SELECT i.id FROM issue i
                            LEFT JOIN followed_repository f ON f.repository_key = i.repository_key
                            LEFT JOIN bot_comment b ON b.issue_id = i.id
                        WHERE i.id > :after AND i.issue_state IN ('OPEN', 'CLOSED')
                            AND (f.bot_comments AND i.issue_state = 'OPEN' OR b.switched = 'ON' OR b.github_id IS NOT NULL)
                        ORDER BY i.id FETCH FIRST :limit ROWS ONLY""")
                .param("after", after).param("limit", limit).query(Long.class).list();
    }

    Optional<Row> find(long issue) {
        return database.sql("SELECT issue_id, switched, github_id, text_hash, tries, next_try_at, failure"
                        + " FROM bot_comment WHERE issue_id = ?").param(issue).query(BotComments::read).optional();
    }

    /// The comment says this now.
    ///
    /// @param github null once it is gone
    void says(long issue, @Nullable Long github, @Nullable String hash) {
        row(issue);
        database.sql("UPDATE bot_comment SET github_id = ?, text_hash = ?, changed_at = ?, tries = 0,"
                        + " next_try_at = NULL, failure = NULL WHERE issue_id = ?")
                .params(Arrays.asList(github, hash, Timestamp.from(clock.instant()), issue)).update();
    }

    void fails(long issue, Said why, Instant nextTry) {
        row(issue);
        database.sql("UPDATE bot_comment SET tries = tries + 1, next_try_at = ?, failure = ? WHERE issue_id = ?")
                .params(Timestamp.from(nextTry), why.stored(LONGEST_FAILURE), issue).update();
    }

    private void row(long issue) {
        if (find(issue).isEmpty()) {
            database.sql("INSERT INTO bot_comment (issue_id) VALUES (?)").param(issue).update();
        }
    }

    private static Row read(ResultSet row, int n) throws SQLException {
        Timestamp next = row.getTimestamp("next_try_at");
        long github = row.getLong("github_id");
        boolean isNone = row.wasNull();
        String failure = row.getString("failure");
        return new Row(row.getLong("issue_id"), row.getString("switched"), isNone ? null : github,
                row.getString("text_hash"), row.getInt("tries"), next == null ? null : next.toInstant(),
                failure == null ? null : Said.stored(failure));
    }
}
