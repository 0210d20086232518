package org.daybook.people.answer;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.daybook.people.answer.Claim.Answered;
import org.daybook.people.answer.Claim.OfAnother;
import org.daybook.people.answer.Claim.TooMany;
import org.daybook.people.answer.Claim.Working;
import org.daybook.people.answer.Claim.Yours;
import org.daybook.shared.change.UncountedWrites;
import org.daybook.shared.id.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/// Keeps what was answered to a request under the key that its sender gave it, for 24 hours: sent again, it is answered
/// the same and done once. Everybody has keys of their own.
///
/// A row is written in a transaction beside that of the request. If the program dies between the two, the key says for
/// fifteen minutes that its request is at work, and is free then.
@Service
public class KeptAnswers {

    /// The longest answer that is kept, in characters.
    public static final int LONGEST = 1_000_000;
    /// How long an answer is kept.
    public static final Duration KEPT = Duration.ofHours(24);
    /// Keys of one person at a time.
    public static final int MOST = 5_000;

    static final long MOST_CHARACTERS = 64_000_000;
    static final Duration LONGEST_WORK = Duration.ofMinutes(15);
    private static final Duration REMOVED_EVERY = Duration.ofMinutes(10);

    private final UncountedWrites writes;
    private final Clock clock;

    KeptAnswers(UncountedWrites writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    /// Asks for a key before its request is done.
    ///
    /// @param key at most 200 characters
    /// @param fingerprint SHA-256 of all that the request says, in hexadecimal digits
    public Claim claim(PersonId person, String key, String fingerprint) {
        if (!writes.hasRoom()) {
            return new Yours();
        }
        removeOver(person, key);
        if (isFull(person)) {
            return find(person, key, fingerprint, new TooMany());
        }
        try {
            write("INSERT INTO kept_answer (person_id, request_key, fingerprint, claimed_at, body_length)"
                    + " VALUES (?, ?, ?, ?, 0)", person.value(), key, fingerprint, Timestamp.from(clock.instant()));
            return new Yours();
        } catch (DuplicateKeyException sentBefore) {
            return find(person, key, fingerprint, new Working());
        }
    }

    private void removeOver(PersonId person, String key) {
        write("DELETE FROM kept_answer WHERE person_id = ? AND request_key = ?"
                        + " AND (claimed_at <= ? OR (status IS NULL AND claimed_at <= ?))",
                person.value(), key, ago(KEPT), ago(LONGEST_WORK));
    }

    private boolean isFull(PersonId person) {
        return Boolean.TRUE.equals(jdbc().queryForObject(
                "SELECT COUNT(*), COALESCE(SUM(body_length), 0) FROM kept_answer WHERE person_id = ?",
                (row, number) -> row.getLong(1) >= MOST || row.getLong(2) >= MOST_CHARACTERS, person.value()));
    }

    private Claim find(PersonId person, String key, String fingerprint, Claim otherwise) {
        List<Claim> found = jdbc().query(
                "SELECT fingerprint, status, headers, body FROM kept_answer WHERE person_id = ? AND request_key = ?",
                (row, number) -> claim(row, fingerprint), person.value(), key);
        return found.isEmpty() ? otherwise : found.getFirst();
    }

    private static Claim claim(ResultSet row, String fingerprint) throws SQLException {
        if (!row.getString(1).equals(fingerprint)) {
            return new OfAnother();
        }
        int status = row.getInt(2);
        if (row.wasNull()) {
            return new Working();
        }
        String body = row.getString(4);
        return new Answered(status, row.getString(3).lines().toList(), body == null ? "" : body, body != null);
    }

    /// Keeps what was answered to a request whose key was claimed. A longer answer than [#LONGEST] is not kept, only
    /// that there was one.
    public void keep(PersonId person, String key, int status, List<String> headers, String body) {
        boolean isShort = body.length() <= LONGEST;
        write("UPDATE kept_answer SET status = ?, headers = ?, body = ?, body_length = ?"
                        + " WHERE person_id = ? AND request_key = ? AND status IS NULL",
                status, String.join("\n", headers), isShort ? body : null, isShort ? body.length() : 0,
                person.value(), key);
    }

    /// Gives a key back whose request did nothing.
    public void release(PersonId person, String key) {
        write("DELETE FROM kept_answer WHERE person_id = ? AND request_key = ? AND status IS NULL",
                person.value(), key);
    }

    void removeOld() {
        write("DELETE FROM kept_answer WHERE claimed_at <= ?", ago(KEPT));
    }

    private void write(String sql, Object... parameters) {
        writes.transactions().executeWithoutResult(status -> jdbc().update(sql, parameters));
    }

    private JdbcTemplate jdbc() {
        return writes.jdbc();
    }

    private Timestamp ago(Duration time) {
        return Timestamp.from(clock.instant().minus(time));
    }

    /// Registers the job with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        static Task<Void> removeKeptAnswers(ObjectProvider<KeptAnswers> answers) {
            return Tasks.recurring("kept-answers", FixedDelay.of(REMOVED_EVERY))
                    .execute((instance, context) -> answers.getObject().removeOld());
        }
    }
}
