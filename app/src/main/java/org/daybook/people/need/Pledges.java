package org.daybook.people.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who has said they will do what.
@Component
@Transactional
public class Pledges {

    /// What one person can have said that they will do, and how often in a day.
    public static final int MOST = 30;

    private static final int MAX_WORDS = 100;
    private static final String COLUMNS = "SELECT id, thing_kind, thing_id, person_id, words, pledged_at FROM pledge";

    private final JdbcClient database;
    private final Clock clock;

    Pledges(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Says that somebody will do it; whoever has said so already has.
    ///
    /// @param need what is needed, which the caller has looked up
    /// @param words for whom the actor says so, at most 100 characters; may be empty
    /// @throws NotAllowedException unless somebody has signed in
    /// @throws InvalidInputException for field `words` if the actor has said so of as much as one can
    public void make(Need need, String words, Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        String said = words(words);
        database.sql("SELECT id FROM person WHERE id = ? FOR UPDATE").param(person.value()).query(Long.class).single();
        List<Pledge> own = database.sql(COLUMNS + " WHERE person_id = ? AND ended_at IS NULL").param(person.value())
                .query((row, n) -> pledge(row)).list();
        if (own.stream().anyMatch(one -> one.thing().equals(need.thing()))) {
            return;
        }
        Instant now = clock.instant();
        int today = database.sql("SELECT COUNT(*) FROM pledge WHERE person_id = ? AND pledged_at > ?")
                .params(person.value(), Timestamp.from(now.minus(Duration.ofDays(1)))).query(Integer.class).single();
        if (own.size() >= MOST || today >= MOST) {
            throw new InvalidInputException("words", Said.of("said.people.you-will-do-as-much", MOST));
        }
        database.sql("INSERT INTO pledge (thing_kind, thing_id, person_id, words, pledged_at) VALUES (?, ?, ?, ?, ?)")
                .params(need.thing().kind(), need.thing().id(), person.value(), said, Timestamp.from(now)).update();
    }

    static String words(String typed) {
        return OverLimitException.requireText("words", PlainWords.line(typed), MAX_WORDS);
    }

    /// Says that somebody will not do it after all; what was said stays in the table.
    ///
    /// @throws NotAllowedException unless the actor has said so, or is an owner
    /// @throws MissingException if nobody says so (any more)
    public void end(long id, Actor actor) {
        PersonId by = actor.require(Role.CONTRIBUTOR);
        Pledge pledge = database.sql(COLUMNS + " WHERE id = ? AND ended_at IS NULL FOR UPDATE").param(id)
                .query((row, n) -> pledge(row)).optional()
                .orElseThrow(() -> new MissingException(Said.of("said.people.nobody-says-so-any-more")));
        if (!actor.is(pledge.person())) {
            actor.require(Role.OWNER);
        }
        database.sql("UPDATE pledge SET ended_at = ?, ended_by = ? WHERE id = ?")
                .params(Timestamp.from(clock.instant()), by.value(), id).update();
    }

    /// Who will do something to each of these things, the first first; one of which nobody says so is left out. In one
    /// query.
    @Transactional(readOnly = true)
    public Map<Thing, List<Pledge>> of(Collection<Thing> things) {
        Map<Thing, List<Pledge>> found = new HashMap<>();
        if (things.isEmpty()) {
            return found;
        }
        database.sql(COLUMNS + " WHERE ended_at IS NULL AND thing_kind IN (:kinds) AND thing_id IN (:ids) ORDER BY id")
                .param("kinds", things.stream().map(Thing::kind).collect(Collectors.toSet()))
                .param("ids", things.stream().map(Thing::id).collect(Collectors.toSet()))
                .query((row, n) -> pledge(row)).list().stream()
                .filter(one -> things.contains(one.thing()))
                .forEach(one -> found.computeIfAbsent(one.thing(), thing -> new ArrayList<>()).add(one));
        return found;
    }

    /// Forgets what was said of things that go as if they had never been. Joins the caller's transaction.
    void forget(String kind, Collection<Long> ids) {
        database.sql("DELETE FROM pledge WHERE thing_kind = :kind AND thing_id IN (:ids)")
                .param("kind", kind).param("ids", ids).update();
    }

    private static Pledge pledge(ResultSet row) throws SQLException {
        return new Pledge(row.getLong(1), new Thing(row.getString(2), row.getLong(3)), new PersonId(row.getLong(4)),
                row.getString(5), row.getTimestamp(6).toInstant());
    }
}
