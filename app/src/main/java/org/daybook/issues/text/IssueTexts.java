package org.daybook.issues.text;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.issues.github.GitHubComment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the comments of issues, and of both the molecules they speak of. Joins the caller's transaction.
@Component
public class IssueTexts {

    private final JdbcTemplate template;
    private final JdbcClient database;

    IssueTexts(JdbcTemplate template, JdbcClient database) {
        this.template = template;
        this.database = database;
    }

    /// Replaces what the title and text of an issue speak of.
    public void speaks(long issue, Collection<Spoken> of) {
        database.sql("DELETE FROM issue_mention WHERE issue_id = :id").param("id", issue).update();
        template.batchUpdate("INSERT INTO issue_mention (issue_id, token, sentence) VALUES (?, ?, ?)",
                of.stream().map(one -> new Object[] {issue, one.token(), one.sentence()}).toList());
    }

    /// Takes over a comment as it is now, unless it is known from later.
    ///
    /// @return whether anything changed
    public Kept keep(long issue, GitHubComment comment, Collection<Spoken> of) {
        Optional<Known> known = database
                .sql("SELECT id, issue_id, changed_at, comment_text FROM issue_comment WHERE github_id = :github")
                .param("github", comment.id())
                .query((row, n) -> new Known(row.getLong("id"), row.getLong("issue_id"),
                        row.getTimestamp("changed_at").toInstant(), row.getString("comment_text")))
                .optional();
        if (known.filter(row -> row.isAs(issue, comment)).isPresent()) {
            return Kept.UNCHANGED;
        }
        known.ifPresent(row -> drop(List.of(row.id())));
        database.sql("""
                        INSERT INTO issue_comment
                            (issue_id, github_id, author_login, comment_text, created_at, changed_at)
                        VALUES (:issue, :github, :author, :text, :created, :changed)""")
                .param("issue", issue).param("github", comment.id()).param("author", comment.author())
                .param("text", comment.body()).param("created", Timestamp.from(comment.createdAt()))
                .param("changed", Timestamp.from(comment.updatedAt())).update();
        long id = database.sql("SELECT id FROM issue_comment WHERE github_id = :github")
                .param("github", comment.id()).query(Long.class).single();
        template.batchUpdate("INSERT INTO issue_comment_mention (comment_id, token, sentence) VALUES (?, ?, ?)",
                of.stream().map(one -> new Object[] {id, one.token(), one.sentence()}).toList());
        return known.isPresent() ? Kept.CHANGED : Kept.NEW;
    }

    /// What became of a comment.
    public enum Kept {
        /// It was not known.
        NEW,
        /// It says something else, or stands elsewhere.
        CHANGED,
        /// It is as it was.
        UNCHANGED
    }

    /// A comment as it is kept.
    private record Known(long id, long issue, Instant changedAt, String text) {

        boolean isAs(long of, GitHubComment comment) {
            return issue == of
                    && (changedAt.isAfter(comment.updatedAt())
                            || changedAt.equals(comment.updatedAt()) && text.equals(comment.body()));
        }
    }

    /// Drops the comments of an issue that are no longer there.
    ///
    /// @param present GitHub's ids
    /// @return whether there were any
    public boolean keepOnly(long issue, Set<Long> present) {
        List<Long> gone = new ArrayList<>();
        database.sql("SELECT id, github_id FROM issue_comment WHERE issue_id = :issue").param("issue", issue)
                .query(row -> {
                    if (!present.contains(row.getLong("github_id"))) {
                        gone.add(row.getLong("id"));
                    }
                });
        drop(gone);
        return !gone.isEmpty();
    }

    /// How many comments are kept of an issue.
    public int count(long issue) {
        return database.sql("SELECT count(*) FROM issue_comment WHERE issue_id = :issue").param("issue", issue)
                .query(Integer.class).single();
    }

    /// The comments of an issue, the oldest first.
    ///
    /// @param limit at most so many
    public List<IssueComment> comments(long issue, int limit) {
        return database.sql("""
                        SELECT github_id, author_login, comment_text, created_at, changed_at FROM issue_comment
                        WHERE issue_id = :issue ORDER BY created_at, github_id FETCH FIRST :limit ROWS ONLY""")
                .param("issue", issue).param("limit", limit)
                .query((row, n) -> new IssueComment(
                        row.getLong("github_id"), row.getString("author_login"), row.getString("comment_text"),
                        row.getTimestamp("created_at").toInstant(), row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    /// The words of all comments of these issues; an issue without comments is left out.
    public Map<Long, String> words(Collection<Long> issues) {
        Map<Long, StringBuilder> words = new HashMap<>();
        if (!issues.isEmpty()) {
            database.sql("SELECT issue_id, comment_text FROM issue_comment WHERE issue_id IN (:ids) ORDER BY github_id")
                    .param("ids", issues)
                    .query(row -> {
                        words.computeIfAbsent(row.getLong(1), id -> new StringBuilder())
                                .append(row.getString(2)).append('\n');
                    });
        }
        Map<Long, String> texts = new HashMap<>();
        words.forEach((issue, text) -> texts.put(issue, text.toString()));
        return texts;
    }

    /// What each of these issues and its comments speak of; an issue that speaks of nothing is left out.
    public Map<Long, Set<String>> tokens(Collection<Long> issues) {
        Map<Long, Set<String>> tokens = new HashMap<>();
        if (!issues.isEmpty()) {
            database.sql("""
                            SELECT issue_id, token FROM issue_mention WHERE issue_id IN (:ids)
                            UNION SELECT c.issue_id, m.token FROM issue_comment_mention m
                                JOIN issue_comment c ON c.id = m.comment_id WHERE c.issue_id IN (:ids)""")
                    .param("ids", issues)
                    .query(row -> {
                        tokens.computeIfAbsent(row.getLong(1), id -> new LinkedHashSet<>()).add(row.getString(2));
                    });
        }
        return tokens;
    }

    /// The issues that speak of one of these tokens, each with the first sentence in which it does, and those that
    /// somebody linked to the compound, with an empty one.
    public Map<Long, String> speakingOf(Collection<String> tokens, long compound) {
        Map<Long, String> sentences = new LinkedHashMap<>();
        database.sql("""
                        SELECT issue_id, sentence, 0 AS place FROM issue_mention WHERE token IN (:tokens)
                        UNION ALL SELECT c.issue_id, m.sentence, c.github_id FROM issue_comment_mention m
                            JOIN issue_comment c ON c.id = m.comment_id WHERE m.token IN (:tokens)
                        UNION ALL SELECT l.issue_id, '', 9223372036854775807 FROM compound_issue l
                            WHERE l.compound_id = :compound
                        ORDER BY issue_id, place""")
                .param("tokens", tokens).param("compound", compound)
                .query(row -> {
                    sentences.putIfAbsent(row.getLong("issue_id"), row.getString("sentence"));
                });
        return sentences;
    }

    /// Hands the comments of an issue to the one it turned out to be.
    public void move(long from, long to) {
        database.sql("UPDATE issue_comment SET issue_id = :to WHERE issue_id = :from")
                .param("to", to).param("from", from).update();
    }

    /// Drops all that is kept of an issue.
    public void forget(long issue) {
        database.sql("DELETE FROM issue_mention WHERE issue_id = :id").param("id", issue).update();
        keepOnly(issue, Set.of());
    }

    private void drop(List<Long> comments) {
        if (!comments.isEmpty()) {
            database.sql("DELETE FROM issue_comment_mention WHERE comment_id IN (:ids)").param("ids", comments)
                    .update();
            database.sql("DELETE FROM issue_comment WHERE id IN (:ids)").param("ids", comments).update();
        }
    }
}
