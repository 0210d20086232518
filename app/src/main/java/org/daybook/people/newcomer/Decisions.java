package org.daybook.people.newcomer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was decided about contributions. Joins the caller's transaction.
@Component
public class Decisions {

    private static final int SHOWN = 200;
    private static final int MAX_REASON = 500;

    private final JdbcClient database;

    Decisions(JdbcClient database) {
        this.database = database;
    }

    /// Why something is declined, as its author is told.
    ///
    /// @param typed 1 to 500 characters
    /// @throws InvalidInputException for field `reason` if there is none
    public static String reason(String typed) {
        String reason = OverLimitException.requireText("reason", PlainWords.line(typed), MAX_REASON);
        if (reason.isEmpty()) {
            throw new InvalidInputException("reason", Said.of("said.notebook.say-what-would-help"));
        }
        return reason;
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
