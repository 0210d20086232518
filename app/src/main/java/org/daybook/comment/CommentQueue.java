package org.daybook.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What newcomers have said that waits for a nod, and what was declined of it. Joins the caller's transaction and asks
/// nobody's permission.
@Component
public class CommentQueue {

    /// So many of one person wait at most.
    static final int MOST = 20;

    private static final String COLUMNS =
            "SELECT id, thing_kind, thing_id, parent_id, author_id, comment_text, asked_at, declined_reason,"
                    + " changes_id FROM waiting_comment ";

    private final JdbcClient database;

    CommentQueue(JdbcClient database) {
        this.database = database;
    }

    /// The same twice waits once; of two changes of one comment the later one does. The caller lets the comments of one
    /// person wait for each other.
    ///
    /// @param changes the comment that it is to change, or null
    void add(Thing about, @Nullable Long parent, @Nullable Long changes, PersonId author, String text, Instant now) {
        List<Waiting> all = by(author).stream().filter(one -> one.declined().isEmpty())
                .filter(one -> changes == null || !changes.equals(one.changes())).toList();
        if (all.stream().anyMatch(one -> one.about().equals(about) && one.text().equals(text)
                && Objects.equals(one.changes(), changes))) {
            return;
        }
        if (all.size() >= MOST) {
            throw new InvalidInputException("text", Said.of("said.comment.many-of-yours-wait", MOST));
        }
        if (changes != null) {
            database.sql("DELETE FROM waiting_comment WHERE changes_id = ?").param(changes).update();
        }
        database.sql("INSERT INTO waiting_comment (thing_kind, thing_id, parent_id, author_id, comment_text, asked_at,"
                        + " changes_id) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(about.kind(), about.id(), parent, author.value(), text, Timestamp.from(now),
                        changes))
                .update();
    }

    int count(PersonId author, Instant since) {
        return database.sql("SELECT COUNT(*) FROM waiting_comment WHERE author_id = ? AND asked_at > ?")
                .params(author.value(), Timestamp.from(since)).query(Integer.class).single();
    }

    int count() {
        return database.sql("SELECT COUNT(*) FROM waiting_comment WHERE declined_at IS NULL").query(Integer.class)
                .single();
    }

    List<Waiting> oldest(int most) {
        return database.sql(COLUMNS + "WHERE declined_at IS NULL ORDER BY id LIMIT ?").param(most)
                .query((row, n) -> waiting(row)).list();
    }

    /// Of one person, declined ones too, the oldest first.
    List<Waiting> by(PersonId author) {
        return database.sql(COLUMNS + "WHERE author_id = ? ORDER BY id").param(author.value())
                .query((row, n) -> waiting(row)).list();
    }

    /// Of two who decide at once the second finds nothing.
    Optional<Waiting> lock(long id) {
        return database.sql(COLUMNS + "WHERE id = ? FOR UPDATE").param(id).query((row, n) -> waiting(row)).optional();
    }

    void decline(long id, String reason, Instant at) {
        database.sql("UPDATE waiting_comment SET declined_at = ?, declined_reason = ? WHERE id = ?")
                .params(Timestamp.from(at), reason, id).update();
    }

    void remove(long id) {
        database.sql("DELETE FROM waiting_comment WHERE id = ?").param(id).update();
    }

    /// Forgets what was declined before a time.
    void forgetDeclined(Instant before) {
        database.sql("DELETE FROM waiting_comment WHERE declined_at <= ?").param(Timestamp.from(before)).update();
    }

    /// Forgets what is to change a comment that goes.
    void forgetChangesOf(long comment) {
        database.sql("DELETE FROM waiting_comment WHERE changes_id = ?").param(comment).update();
    }

    /// Forgets what hangs on things that go as if they had never been, and what answers comments that go.
    public void forget(String kind, Collection<Long> ids) {
        database.sql("DELETE FROM waiting_comment WHERE thing_kind = :kind AND thing_id IN (:ids)")
                .param("kind", kind).param("ids", ids).update();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        long parent = row.getLong(4);
        long changes = row.getLong(9);
        return new Waiting(row.getLong(1), new Thing(row.getString(2), row.getLong(3)), parent == 0 ? null : parent,
                new PersonId(row.getLong(5)), row.getString(6), row.getTimestamp(7).toInstant(),
                Optional.ofNullable(row.getString(8)), changes == 0 ? null : changes);
    }

    /// What somebody has said that is no comment yet.
    ///
    /// @param parent the comment that it answers, or null
    /// @param text Markdown
    /// @param declined why, if a member has declined it
    /// @param changes the comment that it is to change, or null if it is to be one
    public record Waiting(
            long id, Thing about, @Nullable Long parent, PersonId author, String text, Instant since,
            Optional<String> declined, @Nullable Long changes) {
    }
}
