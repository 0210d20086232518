package org.daybook.people.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Person;
import org.daybook.people.PersonRepository;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// By which identities people sign in (docs/decisions/0159-who-somebody-is-elsewhere.md). One identity leads to one
/// person, and a person may have several.
@Service
@Transactional
public class Identities {

    /// Identities that one person can have.
    public static final int MOST = 20;
    private static final Duration PROVED_LATELY = Duration.ofMinutes(15);

    private final PersonRepository persons;
    private final JdbcClient database;
    private final Clock clock;

    Identities(PersonRepository persons, JdbcClient database, Clock clock) {
        this.persons = persons;
        this.database = database;
        this.clock = clock;
    }

    /// Whose identity it is; nobody's e-mail address is looked at.
    @Transactional(readOnly = true)
    public Optional<Person> holder(Identity identity) {
        return database.sql("SELECT person_id FROM person_identity WHERE issuer = ? AND subject = ?")
                .params(identity.issuer(), identity.subject()).query(Long.class).optional()
                .flatMap(persons::findById);
    }

    /// Refuses who has not proved lately who they are: what follows is a new way into their account.
    ///
    /// @param field that is refused
    /// @throws InvalidInputException if they signed in longer than 15 minutes ago
    public void requireLately(String field, Instant signedInAt) {
        if (signedInAt.isBefore(clock.instant().minus(PROVED_LATELY))) {
            throw new InvalidInputException(
                    field, Said.of("said.people.sign-in-anew-for-this", PROVED_LATELY.toMinutes()));
        }
    }

    /// Lets the actor sign in by an identity too. Theirs already: nothing happens.
    ///
    /// @param signedInAt since when the actor is signed in
    /// @throws InvalidInputException for field `identity` if it is somebody else's, the actor has as many as one may,
    ///     or they signed in longer than 15 minutes ago
    public void link(Identity identity, Instant signedInAt, Actor actor) {
        PersonId self = actor.require(Role.CONTRIBUTOR);
        Optional<Person> holder = holder(identity);
        if (holder.isEmpty()) {
            requireLately("identity", signedInAt);
            give(identity, persons.findById(self.value()).orElseThrow());
        } else if (!holder.get().id().equals(self)) {
            throw someoneElses();
        }
    }

    /// Gives a person an identity that nobody has; in the caller's transaction.
    ///
    /// @throws InvalidInputException as [#link]
    public void give(Identity identity, Person person) {
        if (of(person.id()).size() >= MOST) {
            throw new InvalidInputException("identity", Said.of("said.people.you-have-as-many-identities", MOST));
        }
        persons.saveAndFlush(person);
        try {
            database.sql("INSERT INTO person_identity (person_id, issuer, subject, label, linked_at)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .params(person.id().value(), identity.issuer(), identity.subject(), identity.label(),
                            Timestamp.from(clock.instant()))
                    .update();
        } catch (DataIntegrityViolationException givenAtOnce) {
            throw someoneElses();
        }
        person.signsInElsewhere(true);
        identity.orcid().ifPresent(orcid -> person.confirmOrcid(orcid, clock.instant()));
    }

    /// The identities of a person, the oldest first.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is the person or an owner
    @Transactional(readOnly = true)
    public List<Linked> of(PersonId person, Actor actor) {
        actor.requireSelfOrOwner(person);
        return of(person);
    }

    private List<Linked> of(PersonId person) {
        return database.sql("SELECT id, issuer, subject, label, linked_at FROM person_identity WHERE person_id = ?"
                        + " ORDER BY id")
                .param(person.value()).query((row, n) -> linked(row)).list();
    }

    /// Takes an identity away from the actor; it leads to nobody then.
    ///
    /// @throws MissingException if the actor has none such
    /// @throws InvalidInputException for field `identity` if it is the last thing to sign in with
    public void unlink(long id, Actor actor) {
        PersonId self = actor.require(Role.CONTRIBUTOR);
        database.sql("SELECT id FROM person WHERE id = ? FOR UPDATE").param(self.value()).query(Long.class).single();
        Person person = persons.findById(self.value()).orElseThrow();
        List<Linked> all = of(self);
        Linked gone = all.stream().filter(one -> one.id() == id).findFirst().orElseThrow(() -> new MissingException(
                Said.of("said.people.you-have-no-such-identity")));
        if (all.size() == 1 && !person.signsInByPassword()) {
            throw new InvalidInputException("identity", Said.of("said.people.the-last-way-to-sign-in"));
        }
        database.sql("DELETE FROM person_identity WHERE id = ?").param(id).update();
        person.signsInElsewhere(all.size() > 1);
        person.orcid().filter(gone.subject()::equals).ifPresent(person::linkOrcid);
    }

    private static Linked linked(ResultSet row) throws SQLException {
        return new Linked(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                row.getTimestamp(5).toInstant());
    }

    private static InvalidInputException someoneElses() {
        return new InvalidInputException("identity", Said.of("said.people.this-identity-is-someone-elses"));
    }

    /// An identity of a person.
    ///
    /// @param label what the person knows it by
    public record Linked(long id, String issuer, String subject, String label, Instant since) {
    }
}
