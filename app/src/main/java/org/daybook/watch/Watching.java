package org.daybook.watch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.secret.Secret;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.OpenKinds;
import org.daybook.shared.kind.OpenThing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person watches, and what they were told of it. Everything here is their own; nobody sees what others watch.
@Service
@Transactional
public class Watching {

    /// Things that one person can watch.
    public static final int MOST = 2_000;

    private static final int SHOWN = 200;

    private final OpenKinds things;
    private final NoticeWriter notices;
    private final JdbcClient database;
    private final Clock clock;

    Watching(OpenKinds things, NoticeWriter notices, JdbcClient database, Clock clock) {
        this.things = things;
        this.notices = notices;
        this.database = database;
        this.clock = clock;
    }

    /// Watches a thing from now on.
    ///
    /// @param kind an entry, a notebook, a compound, a campaign, a project, a person, a label
    /// @param name what it goes by in its address
    /// @throws InvalidInputException for field `kind` if nothing of it can be watched or the actor watches as much as
    ///     one can
    /// @throws MissingException if there is no such thing that everybody sees
    public OpenThing watch(String kind, String name, Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        OpenThing thing = open(kind, name);
        if (database.sql("SELECT COUNT(*) FROM watch WHERE person_id = ?").param(person.value())
                .query(Long.class).single() >= MOST) {
            throw new InvalidInputException("kind", Said.of("said.watch.you-watch-as-much", MOST));
        }
        notices.watch(person, thing.thing(), clock.instant());
        return thing;
    }

    /// Watches it no more; what was told stays.
    ///
    /// @throws MissingException if there is no such thing that the actor sees
    public OpenThing leave(String kind, String name, Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        requireWatched(kind, name);
        OpenThing thing = things.find(kind, name, person).orElseThrow(() -> missing(kind, name));
        database.sql("DELETE FROM watch WHERE person_id = :person AND thing_kind = :kind AND thing_id IN (:ids)")
                .param("person", person.value()).param("kind", kind).param("ids", things.idsOf(thing.thing())).update();
        return thing;
    }

    /// Watches something that the caller knows the actor sees, unless they do already.
    public void watch(Thing thing, Actor actor) {
        notices.watch(actor.require(Role.CONTRIBUTOR), thing, clock.instant());
    }

    /// How many things of a kind the actor watches.
    @Transactional(readOnly = true)
    public int count(String kind, Actor actor) {
        return database.sql("SELECT COUNT(*) FROM watch WHERE person_id = ? AND thing_kind = ?")
                .params(actor.require(Role.CONTRIBUTOR).value(), kind).query(Integer.class).single();
    }

    /// Forgets who watched what has gone, and what was told of it.
    public void forget(Thing thing) {
        notices.forget(thing.kind(), List.of(thing.id()));
    }

    private OpenThing open(String kind, String name) {
        requireWatched(kind, name);
        return things.find(kind, name).orElseThrow(() -> missing(kind, name));
    }

    private void requireWatched(String kind, String name) {
        OverLimitException.requireNaming("kind", kind);
        OverLimitException.requireNaming("name", name);
        if (!things.isWatched(kind)) {
            throw new InvalidInputException("kind", Said.of("said.watch.nothing-of-this-kind", kind));
        }
    }

    private static MissingException missing(String kind, String name) {
        return new MissingException(Said.of("said.watch.there-is-nothing", kind, name));
    }

    /// Whether the actor watches the thing; never true for anybody from the street.
    @Transactional(readOnly = true)
    public boolean isWatching(Thing thing, Actor actor) {
        return actor.person().filter(person -> database.sql("SELECT COUNT(*) FROM watch WHERE person_id = :person"
                        + " AND thing_kind = :kind AND thing_id IN (:ids)")
                .param("person", person.value()).param("kind", thing.kind()).param("ids", things.idsOf(thing))
                .query(Long.class).single() > 0).isPresent();
    }

    /// What the actor watches, what they began to watch last first; what not everybody sees any more is left out, what
    /// is the actor's own is not.
    @Transactional(readOnly = true)
    public List<OpenThing> watched(Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        List<Thing> watched = database.sql("SELECT thing_kind, thing_id FROM watch WHERE person_id = ? ORDER BY id DESC"
                        + " FETCH FIRST " + MOST + " ROWS ONLY")
                .param(person.value()).query((row, n) -> new Thing(row.getString(1), row.getLong(2))).list();
        Map<Thing, OpenThing> open = things.among(watched, person);
        return watched.stream().filter(open::containsKey).map(open::get).distinct().toList();
    }

    /// The newest two hundred that the actor was told; what not everybody sees any more is left out, what is the
    /// actor's own is not.
    @Transactional(readOnly = true)
    public List<Notice> inbox(Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        return newest(person, told -> things.among(told, person));
    }

    /// How many notices the actor has not read; at most a thousand, and none for anybody from the street.
    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        return actor.person().map(person -> database.sql(
                        "SELECT COUNT(*) FROM notice WHERE person_id = ? AND read_at IS NULL")
                .param(person.value()).query(Integer.class).single()).orElse(0);
    }

    /// Id of the newest that the actor was told, shown or not; 0 if there is none.
    @Transactional(readOnly = true)
    public long last(Actor actor) {
        return database.sql("SELECT COALESCE(MAX(id), 0) FROM notice WHERE person_id = ?")
                .param(actor.require(Role.CONTRIBUTOR).value()).query(Long.class).single();
    }

    /// Marks all that the actor was told until then as read.
    ///
    /// @param last id of the newest that they have seen: what came since stays unread
    public void read(long last, Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        database.sql("UPDATE notice SET read_at = ? WHERE person_id = ? AND read_at IS NULL AND id <= ?")
                .params(Timestamp.from(clock.instant()), person.value(), last).update();
    }

    /// Makes a new secret address of the actor's feed and returns its secret; it cannot be shown again, and the one
    /// before is void.
    public String renewFeed(Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        Secret secret = Secret.random();
        database.sql("DELETE FROM inbox_feed WHERE person_id = ?").param(person.value()).update();
        database.sql("INSERT INTO inbox_feed (person_id, secret_hash, created_at) VALUES (?, ?, ?)")
                .params(person.value(), secret.hash(), Timestamp.from(clock.instant())).update();
        return secret.value();
    }

    /// When the actor made the address of their feed; empty if there is none.
    @Transactional(readOnly = true)
    public Optional<Instant> feedSince(Actor actor) {
        return database.sql("SELECT created_at FROM inbox_feed WHERE person_id = ? ORDER BY id DESC")
                .param(actor.require(Role.CONTRIBUTOR).value())
                .query((row, n) -> row.getTimestamp(1).toInstant()).list().stream().findFirst();
    }

    /// What the holder of a secret address was told, read or not.
    ///
    /// @throws MissingException if the secret is unknown, void, or of somebody who is deactivated
    @Transactional(readOnly = true)
    public List<Notice> feed(String secret) {
        Secret typed = new Secret(secret);
        Optional<Long> person = typed.isPlausible()
                ? database.sql("SELECT p.id FROM inbox_feed f JOIN person p ON p.id = f.person_id"
                                + " WHERE f.secret_hash = ? AND p.deactivated_at IS NULL")
                        .param(typed.hash()).query(Long.class).optional()
                : Optional.empty();
        PersonId reader = new PersonId(person.orElseThrow(() -> new MissingException(Said.of("said.watch.no-feed"))));
        return newest(reader, told -> things.fedAmong(told, reader));
    }

    /// @param seen those of the things that are shown
    private List<Notice> newest(PersonId person, Function<List<Thing>, Map<Thing, OpenThing>> seen) {
        List<Row> rows = database.sql("SELECT id, what, thing_kind, thing_id, by_id, happened_at, read_at FROM notice"
                        + " WHERE person_id = ? ORDER BY id DESC FETCH FIRST " + SHOWN + " ROWS ONLY")
                .param(person.value())
                .query((row, n) -> new Row(row.getLong(1), Notice.What.valueOf(row.getString(2)),
                        new Thing(row.getString(3), row.getLong(4)),
                        Optional.ofNullable(row.getObject(5, Long.class)).map(PersonId::new),
                        row.getTimestamp(6).toInstant(), row.getTimestamp(7) != null))
                .list();
        Map<Thing, OpenThing> open = seen.apply(rows.stream().map(Row::thing).toList());
        List<Notice> shown = new ArrayList<>();
        rows.stream().filter(row -> open.containsKey(row.thing())).forEach(row -> shown.add(new Notice(
                row.id(), row.what(), open.get(row.thing()), row.by(), row.at(), row.isRead())));
        return shown;
    }

    private record Row(long id, Notice.What what, Thing thing, Optional<PersonId> by, Instant at,
            boolean isRead) {
    }
}
