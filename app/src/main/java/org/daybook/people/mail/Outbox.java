package org.daybook.people.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The mails that wait, as rows; what became of those of the last 30 days.
@Component
@Transactional
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /// Most that wait; a flood ends here.
    private static final int MOST_WAITING = 5_000;
    /// Most for one address in a day.
    private static final int MOST_A_DAY = 100;
    private static final int LONGEST_FAILURE = 500;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int SHOWN = 20;

    /// After each failure; then it is given up.
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(20), Duration.ofHours(1),
            Duration.ofHours(4), Duration.ofHours(12), Duration.ofHours(24));

    private final JdbcClient database;
    private final Clock clock;

    Outbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Has a mail sent when the transaction is committed.
    ///
    /// @return false if too many wait, or the address has been written to too often today: then it is left out
    @Transactional(propagation = Propagation.MANDATORY)
    boolean put(Mail mail) {
        Instant now = clock.instant();
        if (count("WHERE sent_at IS NULL AND ended_at IS NULL") >= MOST_WAITING) {
            LOG.warn("A mail is left out: {} wait already", MOST_WAITING);
            return false;
        }
        if (count("WHERE recipient = ? AND written_at > ?", mail.to().text(),
                Timestamp.from(now.minus(Duration.ofDays(1)))) >= MOST_A_DAY) {
            LOG.warn("A mail is left out: one address has been written to {} times today", MOST_A_DAY);
            return false;
        }
        database.sql("INSERT INTO mail (recipient, subject, plain, html, stop_address, written_at, next_try_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(mail.to().text(), mail.subject(), mail.plain(), mail.html(), mail.stopAddress(),
                        Timestamp.from(now), Timestamp.from(now)))
                .update();
        return true;
    }

    /// Takes the mail that has been due for longest, so that nobody else does, and notes when it is due again should
    /// the program end before it is sent.
    Optional<Taken> takeDue() {
        Instant now = clock.instant();
        Optional<Taken> due = database.sql("SELECT id, tries, recipient, subject, plain, html, stop_address, written_at"
                        + " FROM mail WHERE next_try_at <= ? AND sent_at IS NULL AND ended_at IS NULL"
                        + " ORDER BY next_try_at, id LIMIT 1")
                .param(Timestamp.from(now)).query(Outbox::taken).optional();
        return due.filter(taken -> database.sql("UPDATE mail SET tries = tries + 1, next_try_at = ?"
                        + " WHERE id = ? AND tries = ? AND sent_at IS NULL AND ended_at IS NULL")
                .params(Timestamp.from(now.plus(pauseAfter(taken.tries()))), taken.id(), taken.tries())
                .update() == 1);
    }

    void noteSent(Taken taken) {
        database.sql("UPDATE mail SET sent_at = ?, plain = NULL, html = NULL, stop_address = NULL WHERE id = ?")
                .params(Timestamp.from(clock.instant()), taken.id()).update();
        database.sql("DELETE FROM mail WHERE written_at < ?").param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /// @param forGood whether another try would meet the same
    void noteFailed(Taken taken, Said why, boolean forGood) {
        Timestamp now = Timestamp.from(clock.instant());
        boolean ended = forGood || taken.tries() >= PAUSES.size();
        database.sql("UPDATE mail SET failed_at = ?, failure = ?, ended_at = ?"
                        + (ended ? ", plain = NULL, html = NULL, stop_address = NULL" : "") + " WHERE id = ?")
                .params(Arrays.asList(now, why.stored(LONGEST_FAILURE), ended ? now : null, taken.id())).update();
    }

    private static Duration pauseAfter(int tries) {
        return PAUSES.get(Math.min(tries, PAUSES.size() - 1));
    }

    @Transactional(readOnly = true)
    MailStatus.Traffic traffic() {
        return new MailStatus.Traffic(
                count("WHERE sent_at IS NULL AND ended_at IS NULL"),
                database.sql("SELECT max(sent_at) FROM mail").query((row, number) -> instant(row, 1)).list()
                        .getFirst(),
                database.sql("SELECT recipient, subject, failed_at, failure, sent_at, ended_at FROM mail"
                                + " WHERE failed_at IS NOT NULL ORDER BY failed_at DESC LIMIT " + SHOWN)
                        .query(Outbox::failure).list());
    }

    private int count(String where, Object... values) {
        return database.sql("SELECT count(*) FROM mail " + where).params(values).query(Integer.class).single();
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(row.getLong("id"), row.getInt("tries"), instant(row, 8), new Mail(
                new MailAddress(row.getString("recipient")), row.getString("subject"), row.getString("plain"),
                row.getString("html"), row.getString("stop_address")));
    }

    private static MailStatus.Failure failure(ResultSet row, int number) throws SQLException {
        return new MailStatus.Failure(row.getString("recipient"), row.getString("subject"),
                java.util.Objects.requireNonNull(instant(row, 3)), Said.stored(row.getString("failure")),
                row.getObject("sent_at") != null, row.getObject("ended_at") != null);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /// A mail that is being sent.
    ///
    /// @param tries how often it was tried before
    record Taken(long id, int tries, @Nullable Instant writtenAt, Mail mail) {
    }
}
