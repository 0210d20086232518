package org.daybook.people.need;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What labels of issues say to somebody who wants to help, as owners decide.
@Service
@Transactional
public class NeedLabels {

    private static final int MAX_LABEL = 100;
    private static final int MOST = 200;

    private final JdbcClient database;
    private final Clock clock;

    NeedLabels(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What each label means now, by [#key] of the label, in its order.
    @Transactional(readOnly = true)
    public Map<String, NeedLabel> all() {
        Map<String, NeedLabel> all = new LinkedHashMap<>();
        database.sql("SELECT id, label_key, skill, need_level, effort, set_by, set_at FROM need_label"
                        + " WHERE removed_at IS NULL ORDER BY label_key, id")
                .query((row, n) -> new NeedLabel(row.getLong(1), row.getString(2), Skill.valueOf(row.getString(3)),
                        Level.valueOf(row.getString(4)), Effort.valueOf(row.getString(5)),
                        new PersonId(row.getLong(6)), row.getTimestamp(7).toInstant()))
                .list().forEach(label -> all.put(label.label(), label));
        return all;
    }

    /// Decides what issues with a label need; what it meant before is no more.
    ///
    /// @param typed name of the label, 1 to 100 characters, whatever its case
    /// @return id of the decision
    /// @throws NotAllowedException unless the actor is an owner
    /// @throws InvalidInputException for field `label` if it is empty or two hundred have a meaning
    public long set(String typed, Skill skill, Level level, Effort effort, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        String label = key(OverLimitException.requireText("label", PlainWords.line(typed), MAX_LABEL));
        if (label.isEmpty()) {
            throw new InvalidInputException("label", Said.of("said.people.which-label"));
        }
        Map<String, NeedLabel> all = all();
        if (all.size() >= MOST && !all.containsKey(label)) {
            throw new InvalidInputException("label", Said.of("said.people.as-many-labels-mean-something", MOST));
        }
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("UPDATE need_label SET removed_by = ?, removed_at = ? WHERE label_key = ? AND removed_at IS NULL")
                .params(owner.value(), now, label).update();
        database.sql("INSERT INTO need_label (label_key, skill, need_level, effort, set_by, set_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(label, skill.name(), level.name(), effort.name(), owner.value(), now).update();
        return database.sql("SELECT MAX(id) FROM need_label WHERE label_key = ?").param(label).query(Long.class)
                .single();
    }

    /// Issues with this label need nothing in particular from now on.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    /// @throws MissingException if the label means nothing (any more)
    public void remove(long id, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        if (database.sql("UPDATE need_label SET removed_by = ?, removed_at = ? WHERE id = ? AND removed_at IS NULL")
                .params(owner.value(), Timestamp.from(clock.instant()), id).update() == 0) {
            throw new MissingException(Said.of("said.people.this-label-means-nothing"));
        }
    }

    /// Takes away what the shipped example decided, as if it had never been. Joins the caller's transaction.
    public void forget(List<Long> ids) {
        if (!ids.isEmpty()) {
            database.sql("DELETE FROM need_label WHERE id IN (:ids)").param("ids", ids).update();
        }
    }

    /// The form of a label by which it is looked up.
    public static String key(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    /// What a label means.
    ///
    /// @param label its [#key]
    public record NeedLabel(
            long id, String label, Skill skill, Level level, Effort effort, PersonId by, Instant at) {
    }
}
