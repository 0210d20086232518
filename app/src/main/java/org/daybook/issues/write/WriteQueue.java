package org.daybook.issues.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What waits to be written, as rows; what was done is kept for 30 days. Joins the caller's transaction.
@Component
class WriteQueue {

    private static final String COLUMNS = "SELECT id, person_id, write_kind, repository_name, issue_number, title,"
            + " content, origin_kind, origin_id, written_at, next_try_at, tries, failure, refused_at, done_at"
            + " FROM issue_write ";
    private static final int SHOWN = 200;
    private static final int LONGEST_FAILURE = 500;
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient database;

    WriteQueue(JdbcClient database) {
        this.database = database;
    }

    /// Puts a write in; one of the same key of the same person stays the one that there is.
    IssueWrite put(NewWrite write, PersonId person, String key, Instant now) {
        return find(person, key).orElseGet(() -> {
            insert(write, person, key, now);
            return find(person, key).orElseThrow();
        });
    }

    private void insert(NewWrite write, PersonId person, String key, Instant now) {
        database.sql("""
                        INSERT INTO issue_write (person_id, request_key, write_kind, repository_name, issue_number,
                            title, content, origin_kind, origin_id, written_at, next_try_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(person.value(), key, write.kind().name(), write.repository(),
                        write.number().orElse(null), write.title(), write.content(),
                        write.origin().map(Thing::kind).orElse(null), write.origin().map(Thing::id).orElse(null),
                        Timestamp.from(now), Timestamp.from(now)))
                .update();
    }

    private Optional<IssueWrite> find(PersonId person, String key) {
        return database.sql(COLUMNS + "WHERE person_id = ? AND request_key = ?").params(person.value(), key)
                .query(WriteQueue::read).optional();
    }

    Optional<IssueWrite> find(long id) {
        return database.sql(COLUMNS + "WHERE id = ?").param(id).query(WriteQueue::read).optional();
    }

    int waiting(PersonId person) {
        return database.sql("SELECT count(*) FROM issue_write WHERE person_id = ? AND done_at IS NULL"
                + " AND refused_at IS NULL").param(person.value()).query(Integer.class).single();
    }

    /// The newest of a person, or of all.
    List<IssueWrite> newest(@Nullable PersonId person) {
        return database.sql(COLUMNS + (person == null ? "" : "WHERE person_id = :person ")
                        + "ORDER BY id DESC FETCH FIRST " + SHOWN + " ROWS ONLY")
                .param("person", person == null ? 0L : person.value()).query(WriteQueue::read).list();
    }

    /// What is not done yet on an issue, the oldest first.
    List<IssueWrite> undone(String repository, int number) {
        return database.sql(COLUMNS + "WHERE repository_name = ? AND issue_number = ? AND done_at IS NULL"
                        + " ORDER BY id FETCH FIRST " + SHOWN + " ROWS ONLY")
                .params(repository, number).query(WriteQueue::read).list();
    }

    /// Whether a box of an issue is still to be ticked from here, or the contrary.
    boolean hasTickWaiting(String repository, int number, String task) {
        return database.sql("SELECT count(*) FROM issue_write WHERE repository_name = ? AND issue_number = ?"
                        + " AND write_kind IN ('TICK', 'UNTICK') AND content = ? AND done_at IS NULL"
                        + " AND refused_at IS NULL")
                .params(repository, number, task).query(Integer.class).single() > 0;
    }

    /// Takes the write that has been due for longest, unless an earlier one on the same issue waits, so that nobody
    /// else does, and notes when it is due again should the program end before GitHub answers.
    Optional<IssueWrite> takeDue(Instant now, Duration retryAfter) {
        Optional<IssueWrite> due = database.sql(COLUMNS + """
                        WHERE next_try_at <= ? AND done_at IS NULL AND refused_at IS NULL
                            AND NOT EXISTS (SELECT 1 FROM issue_write before WHERE before.id < issue_write.id
                                AND before.repository_name = issue_write.repository_name
                                AND before.issue_number = issue_write.issue_number
                                AND before.done_at IS NULL AND before.refused_at IS NULL)
                        ORDER BY next_try_at, id FETCH FIRST 1 ROW ONLY""")
                .param(Timestamp.from(now)).query(WriteQueue::read).optional();
        return due.filter(taken -> database.sql("UPDATE issue_write SET tries = tries + 1, next_try_at = ?"
                        + " WHERE id = ? AND tries = ? AND done_at IS NULL AND refused_at IS NULL")
                .params(Timestamp.from(now.plus(retryAfter)), taken.id(), taken.tries()).update() == 1);
    }

    void done(long id, @Nullable Integer number, Instant now) {
        database.sql("UPDATE issue_write SET done_at = ?, failure = NULL, issue_number = COALESCE(issue_number, ?)"
                + " WHERE id = ?").params(Arrays.asList(Timestamp.from(now), number, id)).update();
        database.sql("DELETE FROM issue_write WHERE done_at < ?").param(Timestamp.from(now.minus(KEPT))).update();
    }

    void refused(long id, Said why, Instant now) {
        database.sql("UPDATE issue_write SET refused_at = ?, failure = ? WHERE id = ?")
                .params(Timestamp.from(now), why.stored(LONGEST_FAILURE), id).update();
    }

    void failed(long id, Said why, Instant nextTry) {
        database.sql("UPDATE issue_write SET next_try_at = ?, failure = ? WHERE id = ?")
                .params(Timestamp.from(nextTry), why.stored(LONGEST_FAILURE), id).update();
    }

    /// It was no try: GitHub was not asked.
    void putBack(long id, Instant nextTry) {
        database.sql("UPDATE issue_write SET tries = tries - 1, next_try_at = ? WHERE id = ?")
                .params(Timestamp.from(nextTry), id).update();
    }

    void again(long id, Instant now) {
        database.sql("UPDATE issue_write SET refused_at = NULL, next_try_at = ? WHERE id = ? AND done_at IS NULL")
                .params(Timestamp.from(now), id).update();
    }

    void drop(long id) {
        database.sql("DELETE FROM issue_write WHERE id = ? AND done_at IS NULL").param(id).update();
    }

    private static IssueWrite read(ResultSet row, int n) throws SQLException {
        long origin = row.getLong("origin_id");
        int number = row.getInt("issue_number");
        boolean isNew = row.wasNull();
        String kind = row.getString("origin_kind");
        String failure = row.getString("failure");
        return new IssueWrite(
                row.getLong("id"), new PersonId(row.getLong("person_id")),
                WriteKind.valueOf(row.getString("write_kind")), row.getString("repository_name"),
                isNew ? null : number, row.getString("title"), row.getString("content"),
                kind == null ? null : new Thing(kind, origin),
                row.getTimestamp("written_at").toInstant(), row.getTimestamp("next_try_at").toInstant(),
                row.getInt("tries"), failure == null ? null : Said.stored(failure),
                instant(row, "refused_at"), instant(row, "done_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
