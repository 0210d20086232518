package org.daybook.watch;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.daybook.people.newcomer.Decided;
import org.daybook.shared.change.Happened;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.OpenKinds;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells people what happened, in the transaction in which it did: each once of one thing, the reason that concerns
/// them most first. Nobody is told of what they did themselves, nor who is deactivated, nor who leaves a thousand
/// notices unread.
@Component
class NoticeWriter {

    static final int MOST_UNREAD = 1_000;

    private static final String TELL_ALWAYS = """
            INSERT INTO notice (person_id, what, thing_kind, thing_id, by_id, happened_at)
            SELECT p.id, CAST(:what AS VARCHAR(20)), CAST(:kind AS VARCHAR(20)), CAST(:id AS BIGINT),
                CAST(:by AS BIGINT), CAST(:at AS TIMESTAMP WITH TIME ZONE) FROM person p
            WHERE p.id <> COALESCE(CAST(:by AS BIGINT), 0) AND p.deactivated_at IS NULL
            AND (SELECT COUNT(*) FROM notice u WHERE u.person_id = p.id AND u.read_at IS NULL) < :most
            """;
    private static final String TELL = TELL_ALWAYS + """
            AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.person_id = p.id AND n.thing_kind = :kind
                AND n.thing_id = :id AND (n.read_at IS NULL OR n.what = :once))
            """;
    private static final String NEVER = "";

    private final OpenKinds things;
    private final JdbcClient database;
    private final Clock clock;

    NoticeWriter(OpenKinds things, JdbcClient database, Clock clock) {
        this.things = things;
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    void tell(Happened happened) {
        if (happened.what() == Happened.What.PUBLISHED) {
            happened.by().ifPresent(author -> watchOwn(author, happened.thing()));
        }
        if (happened.what() == Happened.What.FOUND) {
            overtake(happened.thing());
        }
        if (!happened.handles().isEmpty()) {
            statement(happened, Notice.What.MENTIONED, "AND p.handle IN (:handles)", true)
                    .param("handles", happened.handles()).update();
        }
        if (!happened.persons().isEmpty()) {
            statement(happened, Notice.What.ANSWERED, "AND p.id IN (:persons)", false)
                    .param("persons", happened.persons().stream().map(PersonId::value).toList()).update();
        }
        happened.about().forEach(thing -> statement(happened, Notice.What.valueOf(happened.what().name()), """
                AND EXISTS (SELECT 1 FROM watch w WHERE w.person_id = p.id AND w.thing_kind = :aboutKind
                    AND w.thing_id IN (:aboutIds))""", false)
                .param("aboutKind", thing.kind()).param("aboutIds", things.idsOf(thing)).update());
    }

    /// Who has not read what was found before is told once of all.
    private void overtake(Thing thing) {
        database.sql("DELETE FROM notice WHERE thing_kind = ? AND thing_id = ? AND read_at IS NULL")
                .params(thing.kind(), thing.id()).update();
    }

    /// What was decided before about the same, and not read, is overtaken.
    @EventListener
    void tell(Decided decided) {
        database.sql("DELETE FROM notice WHERE person_id = ? AND thing_kind = ? AND thing_id = ? AND read_at IS NULL"
                        + " AND what IN ('ACCEPTED', 'DECLINED')")
                .params(decided.author().value(), decided.thing().kind(), decided.thing().id()).update();
        Notice.What what = decided.isAccepted() ? Notice.What.ACCEPTED : Notice.What.DECLINED;
        told(database.sql(TELL_ALWAYS + "AND p.id = :author").param("author", decided.author().value()), what,
                decided.thing(), Optional.of(decided.by())).update();
    }

    /// @param once whether who was told so before is not told again, though they have read it
    private JdbcClient.StatementSpec statement(Happened happened, Notice.What what, String whom, boolean once) {
        return told(database.sql(TELL + whom).param("once", once ? what.name() : NEVER), what, happened.thing(),
                happened.by());
    }

    private JdbcClient.StatementSpec told(JdbcClient.StatementSpec statement, Notice.What what, Thing thing,
            Optional<PersonId> by) {
        return statement.param("what", what.name())
                .param("kind", thing.kind())
                .param("id", thing.id())
                .param("by", by.map(PersonId::value).orElse(null), Types.BIGINT)
                .param("at", Timestamp.from(now()))
                .param("most", MOST_UNREAD);
    }

    private void watchOwn(PersonId person, Thing thing) {
        watch(person, thing, now());
    }

    /// Makes the person watch the thing, unless they do.
    void watch(PersonId person, Thing thing, Instant since) {
        database.sql("""
                        INSERT INTO watch (person_id, thing_kind, thing_id, since)
                        SELECT p.id, CAST(:kind AS VARCHAR(20)), CAST(:id AS BIGINT),
                            CAST(:since AS TIMESTAMP WITH TIME ZONE)
                        FROM person p WHERE p.id = :person AND NOT EXISTS (SELECT 1 FROM watch w
                            WHERE w.person_id = p.id AND w.thing_kind = :kind AND w.thing_id = :id)""")
                .param("kind", thing.kind()).param("id", thing.id()).param("person", person.value())
                .param("since", Timestamp.from(since)).update();
    }

    /// Forgets who watched these and what was told of them.
    void forget(String kind, Collection<Long> ids) {
        database.sql("DELETE FROM watch WHERE thing_kind = :kind AND thing_id IN (:ids)")
                .param("kind", kind).param("ids", ids).update();
        database.sql("DELETE FROM notice WHERE thing_kind = :kind AND thing_id IN (:ids)")
                .param("kind", kind).param("ids", ids).update();
    }

    private Instant now() {
        return clock.instant();
    }
}
