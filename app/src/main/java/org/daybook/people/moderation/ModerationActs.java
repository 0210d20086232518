package org.daybook.people.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.daybook.people.moderation.ModerationAct.Kind;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The list of what owners did. Joins the caller's transaction and asks nobody's permission.
@Component
public class ModerationActs {

    private static final int SHOWN = 200;
    private static final String COLUMNS = "SELECT id, kind, person_id, thing_kind, thing_id, reason, acted_by,"
            + " acted_at, undone_at FROM moderation_act";

    private final JdbcClient database;
    private final Clock clock;

    ModerationActs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Notes an act.
    ///
    /// @param thing null where it is about the person
    public void note(Kind kind, PersonId person, @Nullable Thing thing, String reason, PersonId by) {
        database.sql("INSERT INTO moderation_act (kind, person_id, thing_kind, thing_id, reason, acted_by, acted_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(kind.name()).param(person.value())
                .param(thing == null ? null : thing.kind()).param(thing == null ? null : thing.id())
                .param(reason).param(by.value()).param(Timestamp.from(clock.instant())).update();
    }

    /// The newest two hundred.
    List<ModerationAct> newest() {
        return database.sql(COLUMNS + " ORDER BY id DESC FETCH FIRST " + SHOWN + " ROWS ONLY")
                .query((row, n) -> act(row)).list();
    }

    /// One of them, with its row locked.
    Optional<ModerationAct> lock(long id) {
        return database.sql(COLUMNS + " WHERE id = ? FOR UPDATE").param(id).query((row, n) -> act(row)).optional();
    }

    /// Notes that an act was put right.
    void undone(long id, PersonId by) {
        database.sql("UPDATE moderation_act SET undone_by = ?, undone_at = ? WHERE id = ?")
                .params(by.value(), Timestamp.from(clock.instant()), id).update();
    }

    /// The same for all of a kind about a person that were not.
    void undone(Kind kind, PersonId person, PersonId by) {
        database.sql("UPDATE moderation_act SET undone_by = ?, undone_at = ? WHERE kind = ? AND person_id = ?"
                        + " AND undone_at IS NULL")
                .params(by.value(), Timestamp.from(clock.instant()), kind.name(), person.value()).update();
    }

    private static ModerationAct act(ResultSet row) throws SQLException {
        String kind = row.getString(4);
        Timestamp undone = row.getTimestamp(9);
        return new ModerationAct(row.getLong(1), Kind.valueOf(row.getString(2)), new PersonId(row.getLong(3)),
                kind == null ? Optional.empty() : Optional.of(new Thing(kind, row.getLong(5))), row.getString(6),
                new PersonId(row.getLong(7)), row.getTimestamp(8).toInstant(),
                Optional.ofNullable(undone).map(Timestamp::toInstant));
    }
}
