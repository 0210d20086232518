package org.daybook.notebook.publication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.daybook.notebook.publication.Contributions.Decision;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whose entries wait for a nod before they are public, and what was decided of them. Joins the caller's transaction.
@Component
class Nods {

    /// So many accepted entries make a contributor known.
    static final int ENOUGH = 3;

    private static final int SHOWN = 200;

    private final JdbcClient database;

    Nods(JdbcClient database) {
        this.database = database;
    }

    /// Whether what this person publishes waits: a contributor with an account, whom nobody has called trusted, with
    /// fewer than three entries that are public.
    boolean areNeededBy(PersonId author) {
        return database.sql("SELECT count(*) FROM person WHERE id = ? AND person_role = 'CONTRIBUTOR'"
                        + " AND password_hash IS NOT NULL AND trusted_at IS NULL")
                .param(author.value()).query(Integer.class).single() > 0
                && accepted(author) < ENOUGH;
    }

    int accepted(PersonId author) {
        return database.sql("SELECT count(*) FROM entry WHERE author_id = ? AND entry_state = 'PUBLISHED'")
                .param(author.value()).query(Integer.class).single();
    }

    List<Long> waiting(int most) {
        return database.sql("SELECT id FROM entry WHERE waiting_since IS NOT NULL ORDER BY waiting_since, id LIMIT ?")
                .param(most).query(Long.class).list();
    }

    List<Long> waitingBy(PersonId author) {
        return database.sql("SELECT id FROM entry WHERE waiting_since IS NOT NULL AND author_id = ? ORDER BY id")
                .param(author.value()).query(Long.class).list();
    }

    int count() {
        return database.sql("SELECT count(*) FROM entry WHERE waiting_since IS NOT NULL").query(Integer.class)
                .single();
    }

    void note(Decision decision) {
        database.sql("INSERT INTO contribution_decision (kind, entry_id, author_id, reason, decided_by, decided_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(decision.kind().name(), decision.entry().value(), decision.author().value(),
                        decision.reason(), decision.by().value(), Timestamp.from(decision.at()))
                .update();
    }

    List<Decision> decided() {
        return database.sql("SELECT kind, entry_id, author_id, reason, decided_by, decided_at"
                        + " FROM contribution_decision ORDER BY id DESC LIMIT " + SHOWN)
                .query((row, number) -> new Decision(Decision.Kind.valueOf(row.getString(1)),
                        new EntryId(row.getLong(2)), new PersonId(row.getLong(3)), row.getString(4),
                        new PersonId(row.getLong(5)), instant(row.getObject(6, java.time.OffsetDateTime.class))))
                .list();
    }

    private static Instant instant(java.time.OffsetDateTime at) {
        return at.toInstant();
    }
}
