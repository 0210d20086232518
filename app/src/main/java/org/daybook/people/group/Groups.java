package org.daybook.people.group;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what owners say of the group, and what they said before.
@Service
@Transactional
public class Groups {

    private static final int MAX_REASON = 500;
    private static final int SHOWN = 50;

    private final JdbcClient database;
    private final Clock clock;

    Groups(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What owners said last; empty if nothing.
    @Transactional(readOnly = true)
    public Optional<Group> now() {
        return database.sql("SELECT group_name, aim, laws, contact FROM site_group ORDER BY id DESC"
                        + " FETCH FIRST 1 ROWS ONLY")
                .query((row, n) -> new Group(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .optional();
    }

    /// Says who the group is from now on.
    ///
    /// @param reason at most 500 characters, may be empty
    /// @return id of what was said
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    public long change(Group group, String reason, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        String why = OverLimitException.requireText("reason", PlainWords.line(reason), MAX_REASON);
        database.sql("INSERT INTO site_group (group_name, aim, laws, contact, reason, changed_by, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(group.name(), group.aim(), group.laws(), group.contact(), why, owner.value(),
                        Timestamp.from(clock.instant()))
                .update();
        return database.sql("SELECT MAX(id) FROM site_group").query(Long.class).single();
    }

    /// What was said, the newest first, at most fifty.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    @Transactional(readOnly = true)
    public List<Change> history(Actor actor) {
        actor.require(Role.OWNER);
        return database.sql("SELECT group_name, aim, laws, contact, reason, changed_by, changed_at FROM site_group"
                        + " ORDER BY id DESC FETCH FIRST " + SHOWN + " ROWS ONLY")
                .query((row, n) -> new Change(
                        new Group(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        row.getString(5), new PersonId(row.getLong(6)), row.getTimestamp(7).toInstant()))
                .list();
    }

    /// Takes away what the shipped example said, as if it had never been said. Joins the caller's transaction.
    public void forget(List<Long> ids) {
        if (!ids.isEmpty()) {
            database.sql("DELETE FROM site_group WHERE id IN (:ids)").param("ids", ids).update();
        }
    }

    /// What an owner said.
    public record Change(Group group, String reason, PersonId by, Instant at) {
    }
}
