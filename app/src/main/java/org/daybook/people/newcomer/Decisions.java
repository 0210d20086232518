package org.daybook.people.newcomer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was decided about contributions. Joins the caller's transaction.
@Component
public class Decisions {

    private static final int SHOWN = 200;

    private final JdbcClient database;

    Decisions(JdbcClient database) {
        this.database = database;
    }

    /// Notes a decision.
    public void note(Decision decision) {
        Thing thing = decision.thing();
        database.sql("INSERT INTO contribution_decision (kind, thing_kind, thing_id, author_id, reason, decided_by,"
                        + " decided_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(decision.kind().name())
                .param(thing == null ? null : thing.kind())
                .param(thing == null ? null : thing.id())
                .param(decision.author().value())
                .param(decision.reason())
                .param(decision.by().value())
                .param(Timestamp.from(decision.at()))
                .update();
    }

    /// The newest two hundred.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    public List<Decision> newest(Actor actor) {
        actor.require(Role.OWNER);
        return database.sql("SELECT kind, thing_kind, thing_id, author_id, reason, decided_by, decided_at"
                        + " FROM contribution_decision ORDER BY id DESC LIMIT " + SHOWN)
                .query((row, number) -> decision(row)).list();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String kind = row.getString(2);
        return new Decision(
                Decision.Kind.valueOf(row.getString(1)),
                kind == null ? null : new Thing(kind, row.getLong(3)),
                new PersonId(row.getLong(4)),
                row.getString(5),
                new PersonId(row.getLong(6)),
                row.getTimestamp(7).toInstant());
    }
}
