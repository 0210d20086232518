package org.daybook.people.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Handle;
import org.daybook.people.NotAllowedException;
import org.daybook.people.People.NewPerson;
import org.daybook.people.Person;
import org.daybook.people.PersonRepository;
import org.daybook.people.Role;
import org.daybook.people.account.AddressCheck.Kind;
import org.daybook.people.identity.Identities;
import org.daybook.people.mail.Letter;
import org.daybook.people.mail.Letters;
import org.daybook.people.mail.MailAddress;
import org.daybook.people.secret.PasswordRule;
import org.daybook.people.secret.Secret;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether an address belongs to who says so: joining, asking, another address, a forgotten password.
///
/// Whatever is asked, a row is written and the answer is the same; only later does [AddressCheckJob] look whether the
/// address is known, so that neither words nor time tell a stranger who has an account here
/// (docs/decisions/0141-an-address-is-confirmed-by-its-mail.md).
@Service
@Transactional
public class AddressChecks {

    /// How long a link in a mail is good.
    public static final Duration LIFETIME = Duration.ofDays(1);

    /// How long a sign-in is proof enough for who has no password to type.
    private static final int MOST_WAITING = 2_000;
    /// Passwords that the holder of a link may try.
    private static final int MOST_TRIES = 10;

    private final PersistentPeople people;
    private final PersonRepository persons;
    private final Credentials credentials;
    private final Identities identities;
    private final JoinRequests requests;
    private final Letters letters;
    private final JdbcClient database;
    private final Clock clock;

    AddressChecks(PersistentPeople people, PersonRepository persons, Credentials credentials, Identities identities,
            JoinRequests requests, Letters letters, JdbcClient database, Clock clock) {
        this.people = people;
        this.persons = persons;
        this.credentials = credentials;
        this.identities = identities;
        this.requests = requests;
        this.letters = letters;
        this.database = database;
        this.clock = clock;
    }

    /// Notes that somebody wants to join; nothing of them exists for others until they follow the link in the mail.
    ///
    /// @param handle public name in addresses; empty: made of the name
    /// @throws NotAllowedException unless joining is open
    /// @throws InvalidInputException naming the field that cannot be accepted; never because somebody has the address
    public void join(String displayName, String handle, String email, String password, Locale language) {
        if (requests.ruleNow() != JoinRule.OPEN) {
            throw new NotAllowedException(Said.of("said.people.people-join-here-otherwise"));
        }
        PersistentPeople.Checked checked =
                people.check(new NewPerson(displayName, email, password, Role.CONTRIBUTOR));
        requireMailbox(checked.email());
        String wanted = OverLimitException.requireNaming("handle", handle).isBlank() ? null
                : people.freeHandleTyped(handle).value();
        note(Kind.JOIN, checked.email(), language, checked.displayName(), wanted, checked.passwordHash(), null);
    }

    /// Notes that somebody has forgotten their password.
    ///
    /// @throws InvalidInputException for field `email` if it is no address
    public void forgot(String email, Locale language) {
        String address = PersistentPeople.wellFormedEmail(email);
        requireMailbox(address);
        requireMail();
        note(Kind.RESET, address, language, null, null, null, null);
    }

    /// Notes that the actor wants to sign in with a first or another address; the one they have holds until the mail
    /// to the new one is answered. The address they have already is confirmed by the same way.
    ///
    /// @param current the password of who has one
    /// @param signedInAt since when the actor is signed in: who has no password has proved lately who they are
    /// @throws InvalidInputException for field `current` if the password is wrong, or there is none and they signed in
    ///     longer than 15 minutes ago; for `email` if it is no address; never because somebody has it
    public void change(String email, String current, Instant signedInAt, Locale language, Actor actor) {
        Person person = self(actor);
        requireProof(person, OverLimitException.requireText("current", current, PasswordRule.LONGEST), signedInAt);
        String address = PersistentPeople.wellFormedEmail(email);
        requireMailbox(address);
        requireMail();
        note(Kind.CHANGE, address, language, person.displayName(), null, null, person.id().value());
    }

    private void requireProof(Person person, String current, Instant signedInAt) {
        if (person.hasPassword() && !credentials.isPassword(current, person)) {
            throw new InvalidInputException("current", Said.of("said.people.the-current-password-is-not"));
        }
        if (!person.hasPassword()) {
            identities.requireLately("current", signedInAt);
        }
    }

    /// Notes that the actor wants a link to choose a password by, which goes to their confirmed address: who has signed
    /// in elsewhere alone gets a first one so.
    ///
    /// @throws InvalidInputException for field `email` if the actor has no confirmed address
    public void choosePassword(Locale language, Actor actor) {
        Person person = self(actor);
        if (!person.isEmailConfirmed()) {
            throw new InvalidInputException("email", Said.of("said.people.confirm-an-address-first"));
        }
        forgot(person.email().orElseThrow(), language);
    }

    /// What the holder of a link may do; nothing if it is unknown, used or over.
    @Transactional(readOnly = true)
    public Optional<AddressCheck> open(String secret) {
        return row(secret).map(row -> new AddressCheck(row.kind(), row.email(), row.displayName()));
    }

    /// Makes the account of who has asked for it, in which they can sign in at once.
    ///
    /// The password is asked for again: who follows a link in a mail need not be who chose it.
    ///
    /// @throws MissingException if the link is unknown, used or over
    /// @throws InvalidInputException for field `password` if it is not the one that was chosen, for `email` if somebody
    ///     has joined with that address since
    @Transactional(noRollbackFor = WrongPasswordException.class)
    public Person join(String secret, String password) {
        Row row = row(secret).filter(found -> found.kind() == Kind.JOIN).orElseThrow(AddressChecks::voidLink);
        if (database.sql("UPDATE address_check SET tries = tries + 1 WHERE id = ? AND tries < ?")
                .params(row.id(), MOST_TRIES).update() == 0) {
            throw voidLink();
        }
        if (!credentials.isPassword(
                OverLimitException.requireText("password", password, PasswordRule.LONGEST), row.passwordHash())) {
            throw new WrongPasswordException();
        }
        take(row);
        Person person = people.addChecked(
                new PersistentPeople.Checked(row.displayName(), row.email(), row.passwordHash()), row.handle(),
                Role.CONTRIBUTOR);
        person.confirmEmail(row.email(), clock.instant());
        person.chooseLanguage(row.language());
        return person;
    }

    /// Confirms the address of who asks to take part, or gives a person the address that they want.
    ///
    /// @throws MissingException if the link is unknown, used or over
    /// @throws InvalidInputException for field `email` if somebody has got that address since
    public AddressCheck confirm(String secret) {
        Row row = row(secret).filter(found -> found.kind() == Kind.REQUEST || found.kind() == Kind.CHANGE)
                .orElseThrow(AddressChecks::voidLink);
        take(row);
        if (row.kind() == Kind.REQUEST) {
            requests.confirm(row.requestId());
        } else {
            changeAddress(row);
        }
        return new AddressCheck(row.kind(), row.email(), row.displayName());
    }

    private void changeAddress(Row row) {
        Person person = persons.findById(row.personId()).filter(Person::canSignIn)
                .orElseThrow(AddressChecks::voidLink);
        String before = person.email().orElse("");
        if (!before.equals(row.email())) {
            people.freeEmail(row.email());
            credentials.voidLinks(person);
            if (!before.isEmpty()) {
                letters.write(before, letters.languageOf(person), Letter.of(
                        "letter.address-changed.", "/people", person.displayName(), row.email()));
            }
        }
        person.confirmEmail(row.email(), clock.instant());
        database.sql("UPDATE address_check SET used_at = ? WHERE person_id = ? AND used_at IS NULL")
                .params(Timestamp.from(clock.instant()), row.personId()).update();
    }

    /// Of two who follow one link at once, one is too late.
    private void take(Row row) {
        if (database.sql("UPDATE address_check SET used_at = ? WHERE id = ? AND used_at IS NULL")
                .params(Timestamp.from(clock.instant()), row.id()).update() == 0) {
            throw voidLink();
        }
    }

    private void note(Kind kind, String email, Locale language, @Nullable String displayName, @Nullable String handle,
            @Nullable String passwordHash, @Nullable Long person) {
        if (database.sql("SELECT count(*) FROM address_check WHERE followed_at IS NULL").query(Integer.class).single()
                >= MOST_WAITING) {
            throw new InvalidInputException("email", Said.of("said.people.many-ask-right-now"));
        }
        database.sql("INSERT INTO address_check (kind, email, reader_language, display_name, handle, password_hash,"
                        + " person_id, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(kind.name(), email, language.getLanguage(), displayName, handle, passwordHash,
                        person, Timestamp.from(clock.instant())))
                .update();
    }

    private Optional<Row> row(String secret) {
        Secret typed = new Secret(secret);
        return typed.isPlausible()
                ? database.sql("SELECT id, kind, email, reader_language, display_name, handle, password_hash,"
                                + " person_id, request_id FROM address_check WHERE secret_hash = ?"
                                + " AND used_at IS NULL AND expires_at > ?")
                        .params(typed.hash(), Timestamp.from(clock.instant())).query(Row::read).optional()
                : Optional.empty();
    }

    private Person self(Actor actor) {
        return persons.findById(actor.require(Role.CONTRIBUTOR).value()).orElseThrow();
    }

    private void requireMail() {
        if (!letters.canBeSent()) {
            throw new InvalidInputException("email", Said.of("said.people.no-mail-can-be-sent"));
        }
    }

    private static void requireMailbox(String email) {
        if (MailAddress.read(email).isEmpty()) {
            throw new InvalidInputException("email", Said.of("said.people.is-not-an-e-mail", email));
        }
    }

    private static MissingException voidLink() {
        return new MissingException(Said.of("said.people.this-link-of-a-mail-is-over"));
    }

    private record Row(long id, Kind kind, String email, String language, String displayName,
            @Nullable Handle handle, String passwordHash, long personId, long requestId) {

        static Row read(ResultSet row, int number) throws SQLException {
            String handle = row.getString("handle");
            String name = row.getString("display_name");
            String hash = row.getString("password_hash");
            return new Row(row.getLong("id"), Kind.valueOf(row.getString("kind")), row.getString("email"),
                    row.getString("reader_language"), name == null ? "" : name,
                    handle == null ? null : new Handle(handle), hash == null ? "" : hash,
                    row.getLong("person_id"), row.getLong("request_id"));
        }
    }

    /// A wrong password at a link, which counts.
    private static final class WrongPasswordException extends InvalidInputException {

        WrongPasswordException() {
            super("password", Said.of("said.people.this-is-not-the-password-you-chose"));
        }
    }
}
