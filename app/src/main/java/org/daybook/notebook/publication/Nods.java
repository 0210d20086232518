package org.daybook.notebook.publication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.daybook.people.newcomer.AcceptedWork;
import org.daybook.shared.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Entries that wait for a nod before they are public, and those that do not any more. Joins the caller's transaction.
@Component
class Nods implements AcceptedWork {

    private final JdbcClient database;

    Nods(JdbcClient database) {
        this.database = database;
    }

    @Override
    public int count(PersonId author, Instant after) {
        return database.sql("SELECT count(*) FROM entry WHERE author_id = ? AND entry_state = 'PUBLISHED'"
                        + " AND published_at > ?")
                .params(author.value(), Timestamp.from(after)).query(Integer.class).single();
    }

    List<Long> waiting(int most) {
        return database.sql("SELECT id FROM entry WHERE waiting_since IS NOT NULL ORDER BY waiting_since, id LIMIT ?")
                .param(most).query(Long.class).list();
    }

    List<Long> waitingBy(PersonId author) {
        return database.sql("SELECT id FROM entry WHERE waiting_since IS NOT NULL AND author_id = ? ORDER BY id")
                .param(author.value()).query(Long.class).list();
    }

    int waiting() {
        return database.sql("SELECT count(*) FROM entry WHERE waiting_since IS NOT NULL").query(Integer.class)
                .single();
    }
}
