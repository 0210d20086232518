package org.daybook.people.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.People.NewPerson;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.identity.Identity;
import org.daybook.people.secret.Secret;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Links by which people join with a role, each for so many people until a day.
///
/// A link carries 32 random bytes, of which the database keeps the SHA-256
/// (docs/decisions/0123-people-join-by-links-and-by-asking.md).
@Service
@Transactional
public class Invitations {

    /// Most people who may join by one link.
    public static final int MOST_PLACES = 500;

    /// Most days that a link is good.
    public static final int MOST_DAYS = 365;

    private static final int MAX_LABEL = 100;
    private static final int MOST_OPEN = 100;
    private static final int SHOWN = 200;

    private final PersistentPeople people;
    private final JdbcClient database;
    private final Clock clock;

    Invitations(PersistentPeople people, JdbcClient database, Clock clock) {
        this.people = people;
        this.database = database;
        this.clock = clock;
    }

    /// Makes a link and returns its secret; it cannot be shown again.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    /// @throws InvalidInputException naming the field that cannot be accepted; for `label` if a hundred links are open
    public String invite(NewInvitation wanted, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        String label = OverLimitException.requireText("label", wanted.label().strip(), MAX_LABEL);
        if (label.isEmpty() || label.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException("label", Said.of("said.people.say-whom-the-link-is", MAX_LABEL));
        }
        Instant now = clock.instant();
        if (newest().stream().filter(one -> one.isOpen(now)).count() >= MOST_OPEN) {
            throw new InvalidInputException("label", Said.of("said.people.links-are-open-end-some", MOST_OPEN));
        }
        Secret secret = Secret.random();
        database.sql("INSERT INTO invitation (label, person_role, secret_hash, places, created_by, created_at,"
                        + " expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(label, wanted.role().name(), secret.hash(), wanted.places(), owner.value(),
                        Timestamp.from(now), Timestamp.from(now.plus(Duration.ofDays(wanted.days()))))
                .update();
        return secret.value();
    }

    /// The newest two hundred, open or not.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    @Transactional(readOnly = true)
    public List<Invitation> all(Actor actor) {
        actor.require(Role.OWNER);
        return newest();
    }

    /// Makes a link void; who has joined by it stays.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    /// @throws MissingException if there is no such link
    public void end(long id, Actor actor) {
        actor.require(Role.OWNER);
        find("WHERE id = ?", id).orElseThrow(() -> new MissingException(
                Said.of("said.people.there-is-no-invitation", id)));
        database.sql("UPDATE invitation SET ended_at = ? WHERE id = ? AND ended_at IS NULL")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /// The link with this secret; nothing if it is unknown, ended, over or full.
    @Transactional(readOnly = true)
    public Optional<Invitation> open(String secret) {
        Secret typed = new Secret(secret);
        return typed.isPlausible()
                ? find("WHERE secret_hash = ?", typed.hash()).filter(found -> found.isOpen(clock.instant()))
                : Optional.empty();
    }

    /// By which link somebody came; nothing for who came otherwise.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    @Transactional(readOnly = true)
    public Optional<Invitation> of(PersonId person, Actor actor) {
        actor.require(Role.OWNER);
        return find("WHERE id = (SELECT invitation_id FROM person WHERE id = ?)", person.value());
    }

    /// Adds the one who holds the link, who takes one of its places.
    ///
    /// @throws MissingException if the link is unknown, ended, over or full
    /// @throws InvalidInputException naming the field that cannot be accepted; no place is taken
    public Person join(String secret, String displayName, String email, String password) {
        Invitation invitation = open(secret).orElseThrow(Invitations::voidLink);
        Person person = people.addInvited(
                new NewPerson(displayName, email, password, invitation.role()), invitation.id());
        takePlace(invitation);
        return person;
    }

    /// The same for who is known by an identity elsewhere.
    ///
    /// @throws MissingException if the link is unknown, ended, over or full
    /// @throws InvalidInputException naming the field that cannot be accepted; no place is taken
    public Person join(String secret, String displayName, Identity identity) {
        Invitation invitation = open(secret).orElseThrow(Invitations::voidLink);
        Person person = people.addKnown(displayName, null, identity, invitation.role());
        person.cameBy(invitation.id());
        takePlace(invitation);
        return person;
    }

    private void takePlace(Invitation invitation) {
        int taken = database.sql("UPDATE invitation SET taken = taken + 1 WHERE id = ? AND taken < places"
                        + " AND ended_at IS NULL")
                .param(invitation.id())
                .update();
        if (taken == 0) {
            throw voidLink();
        }
    }

    private List<Invitation> newest() {
        return select("ORDER BY id DESC LIMIT " + SHOWN).query(Invitations::read).list();
    }

    private Optional<Invitation> find(String where, Object value) {
        return select(where).param(value).query(Invitations::read).optional();
    }

    private JdbcClient.StatementSpec select(String rest) {
        return database.sql("SELECT id, label, person_role, places, taken, created_by, created_at, expires_at, ended_at"
                + " FROM invitation " + rest);
    }

    private static Invitation read(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                row.getString("label"),
                Role.valueOf(row.getString("person_role")),
                row.getInt("places"),
                row.getInt("taken"),
                new PersonId(row.getLong("created_by")),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                row.getObject("ended_at") == null ? null : instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static MissingException voidLink() {
        return new MissingException(Said.of("said.people.this-invitation-is-used-up"));
    }

    /// A link to make.
    ///
    /// @param label whom it is for; 1 to 100 characters
    /// @param role that who joins gets; not [Role#OWNER]: who runs the site is chosen by name
    /// @param places 1 to 500 people
    /// @param days 1 to 365 that it is good
    public record NewInvitation(String label, Role role, int places, int days) {

        public NewInvitation {
            if (role == Role.OWNER) {
                throw new InvalidInputException("role", Said.of("said.people.nobody-becomes-an-owner-by"));
            }
            requireBetween("places", places, MOST_PLACES);
            requireBetween("days", days, MOST_DAYS);
        }

        private static void requireBetween(String field, int value, int most) {
            if (value < 1 || value > most) {
                throw new InvalidInputException(field, Said.of("said.people.is-1-to-not", field, most, value));
            }
        }
    }
}
