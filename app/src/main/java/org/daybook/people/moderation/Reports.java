package org.daybook.people.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.OpenKinds;
import org.daybook.shared.kind.OpenThing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people tell owners about things that everybody sees. Only owners see who told what.
@Service
@Transactional
public class Reports {

    /// Reports that one person can make in a day.
    public static final int MOST_A_DAY = 20;

    private static final int MAX_WORDS = 500;
    private static final int SHOWN = 200;

    private final OpenKinds things;
    private final JdbcClient database;
    private final Clock clock;

    Reports(OpenKinds things, JdbcClient database, Clock clock) {
        this.things = things;
        this.database = database;
        this.clock = clock;
    }

    /// A thing that can be reported, by what it goes by in its address.
    ///
    /// @throws MissingException if there is no such thing that everybody sees
    @Transactional(readOnly = true)
    public OpenThing open(String kind, String name) {
        OverLimitException.requireNaming("kind", kind);
        OverLimitException.requireNaming("name", name);
        return things.find(kind, name)
                .orElseThrow(() -> new MissingException(Said.of("said.people.there-is-nothing-to-report", kind, name)));
    }

    /// Tells owners that something is wrong with a thing.
    ///
    /// @param typed what is wrong, 1 to 500 characters
    /// @throws NotAllowedException unless somebody has signed in
    /// @throws MissingException if there is no such thing that everybody sees
    /// @throws InvalidInputException for field `reason` if it is empty, or the actor has reported as much as one can
    public OpenThing report(String kind, String name, String typed, Actor actor) {
        PersonId reporter = actor.require(Role.CONTRIBUTOR);
        String reason = reason(typed);
        OpenThing thing = open(kind, name);
        database.sql("SELECT id FROM person WHERE id = ? FOR UPDATE").param(reporter.value()).query(Long.class)
                .single();
        Instant now = clock.instant();
        if (database.sql("SELECT COUNT(*) FROM report WHERE reporter_id = ? AND reported_at > ?")
                .params(reporter.value(), Timestamp.from(now.minus(Duration.ofDays(1)))).query(Integer.class).single()
                >= MOST_A_DAY) {
            throw new InvalidInputException("reason", Said.of("said.people.you-have-reported-as-much", MOST_A_DAY));
        }
        database.sql("INSERT INTO report (thing_kind, thing_id, reporter_id, reason, reported_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(thing.thing().kind(), thing.thing().id(), reporter.value(), reason, Timestamp.from(now))
                .update();
        return thing;
    }

    /// What waits for an answer, the oldest first; of what nobody sees any more too.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    @Transactional(readOnly = true)
    public List<Report> waiting(Actor actor) {
        actor.require(Role.OWNER);
        List<Report> found = database.sql("SELECT id, thing_kind, thing_id, reporter_id, reason, reported_at"
                        + " FROM report WHERE answered_at IS NULL ORDER BY id FETCH FIRST " + SHOWN + " ROWS ONLY")
                .query((row, n) -> new Report(row.getLong(1), new Thing(row.getString(2), row.getLong(3)),
                        new PersonId(row.getLong(4)), row.getString(5), row.getTimestamp(6).toInstant()))
                .list();
        return found;
    }

    /// The things of these reports that everybody sees.
    @Transactional(readOnly = true)
    public Map<Thing, OpenThing> things(List<Report> reports) {
        return things.among(reports.stream().map(Report::thing).toList());
    }

    /// Answers a report.
    ///
    /// @param typed what was done about it, 1 to 500 characters
    /// @throws NotAllowedException unless the actor is an owner
    /// @throws MissingException if it does not wait (any more)
    public void answer(long id, String typed, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        if (database.sql("UPDATE report SET answer = ?, answered_by = ?, answered_at = ? WHERE id = ?"
                        + " AND answered_at IS NULL")
                .params(reason(typed), owner.value(), Timestamp.from(clock.instant()), id).update() == 0) {
            throw new MissingException(Said.of("said.people.this-report-does-not-wait"));
        }
    }

    static String reason(String typed) {
        String reason = OverLimitException.requireText("reason", PlainWords.line(typed), MAX_WORDS);
        if (reason.isEmpty()) {
            throw new InvalidInputException("reason", Said.of("said.people.say-why"));
        }
        return reason;
    }

    /// What somebody has told.
    public record Report(long id, Thing thing, PersonId by, String reason, Instant at) {
    }
}
