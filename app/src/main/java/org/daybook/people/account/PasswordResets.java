package org.daybook.people.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Person;
import org.daybook.people.PersonRepository;
import org.daybook.people.Role;
import org.daybook.people.secret.Secret;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Links by which somebody who has forgotten their password sets a new one, once.
///
/// A link carries 32 random bytes, of which the database keeps the SHA-256; a newer link makes the older ones void.
@Service
@Transactional
public class PasswordResets {

    /// How long a link is good.
    public static final Duration LIFETIME = Duration.ofHours(24);

    private final PersonRepository persons;
    private final Credentials credentials;
    private final JdbcClient database;
    private final Clock clock;

    PasswordResets(PersonRepository persons, Credentials credentials, JdbcClient database, Clock clock) {
        this.persons = persons;
        this.credentials = credentials;
        this.database = database;
        this.clock = clock;
    }

    /// Makes a link for a person and returns its secret; it cannot be shown again.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    /// @throws InvalidInputException for field `person` if they cannot sign in or have no address
    public String handOut(PersonId id, Actor actor) {
        return make(id, actor.require(Role.OWNER).value());
    }

    /// Makes a link for who works on the machine itself, who may do anything with its database.
    ///
    /// @throws InvalidInputException for field `person` if they cannot sign in or have no address
    public String handOutOnTheMachine(PersonId id) {
        return make(id, null);
    }

    /// Makes a link that goes to the confirmed address of a person, by mail.
    String make(PersonId id) {
        return make(id, null);
    }

    /// Sets a password for who works on the machine itself.
    ///
    /// @throws InvalidInputException for field `person` if they cannot sign in or have no address, for `password` if it
    ///     is refused
    public void setOnTheMachine(PersonId id, String password) {
        credentials.replace(withAccount(id), password, false);
    }

    /// Whom this link lets set a password; nothing if it is unknown, used or over.
    @Transactional(readOnly = true)
    public Optional<Person> holder(String secret) {
        Secret typed = new Secret(secret);
        if (!typed.isPlausible()) {
            return Optional.empty();
        }
        return database.sql(
                        "SELECT person_id FROM password_reset WHERE secret_hash = ? AND used_at IS NULL AND expires_at"
                                + " > ?")
                .params(typed.hash(), Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional()
                .flatMap(persons::findById)
                .filter(Person::canSignIn);
    }

    /// Sets the password of the person whose link this is and makes the link void.
    ///
    /// @param tokensToo whether their tokens become void as well; sessions do
    /// @throws MissingException if the link is unknown, used or over
    /// @throws InvalidInputException for field `password` if it is refused; the link stays good
    public void use(String secret, String password, boolean tokensToo) {
        Person person = holder(secret).orElseThrow(PasswordResets::voidLink);
        int taken = database.sql("UPDATE password_reset SET used_at = ? WHERE secret_hash = ? AND used_at IS NULL")
                .params(Timestamp.from(clock.instant()), new Secret(secret).hash()).update();
        if (taken == 0) {
            throw voidLink();
        }
        credentials.replace(person, password, tokensToo);
    }

    private String make(PersonId id, @Nullable Long by) {
        Person person = withAccount(id);
        credentials.voidLinks(person);
        Secret secret = Secret.random();
        Instant now = clock.instant();
        database.sql("INSERT INTO password_reset (person_id, secret_hash, created_by, created_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(id.value(), secret.hash(), by, Timestamp.from(now), Timestamp.from(now.plus(LIFETIME)))
                .update();
        return secret.value();
    }

    private Person withAccount(PersonId id) {
        Person person =
                persons.findById(id.value()).orElseThrow(() -> new MissingException(
                        Said.of("said.shared.the-person-is-not-here")));
        if (!person.canSignIn()) {
            throw new InvalidInputException(
                    "person",
                    Said.of(person.isActive() ? "said.people.has-no-account" : "said.people.is-deactivated",
                            person.displayName()));
        }
        if (person.email().isEmpty()) {
            throw new InvalidInputException(
                    "person", Said.of("said.people.has-no-address-to-sign-in-with", person.displayName()));
        }
        return person;
    }

    private static MissingException voidLink() {
        return new MissingException(Said.of("said.people.this-link-is-used-over"));
    }
}
