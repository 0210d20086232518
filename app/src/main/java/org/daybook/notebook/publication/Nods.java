package org.daybook.notebook.publication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.newcomer.AcceptedWork;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
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

    /// Ids of those that wait where the actor is a member, the longest first.
    List<Long> waiting(int most, Actor actor) {
        return ofMembers(actor, "SELECT id", " ORDER BY waiting_since, id FETCH FIRST " + most + " ROWS ONLY")
                .query(Long.class).list();
    }

    private JdbcClient.StatementSpec ofMembers(Actor actor, String select, String order) {
        String where = " FROM entry WHERE waiting_since IS NOT NULL";
        return actor.has(Role.MEMBER) ? database.sql(select + where + order)
                : database.sql(select + where + " AND notebook_id IN (SELECT n.id FROM notebook n"
                                + " WHERE n.project_id IN (:projects))" + order)
                        .param("projects", actor.projectsWith(Role.MEMBER).stream().map(ProjectId::value).toList());
    }

    List<Long> waitingBy(PersonId author) {
        return database.sql("SELECT id FROM entry WHERE waiting_since IS NOT NULL AND author_id = ? ORDER BY id")
                .param(author.value()).query(Long.class).list();
    }

    int waiting(Actor actor) {
        return ofMembers(actor, "SELECT count(*)", "").query(Integer.class).single();
    }
}
