package org.daybook.people.twofactor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.daybook.people.Actor;
import org.daybook.people.Person;
import org.daybook.people.PersonRepository;
import org.daybook.people.Role;
import org.daybook.people.mail.Letter;
import org.daybook.people.mail.Letters;
import org.daybook.people.secret.PasswordRule;
import org.daybook.people.secret.SealingKey;
import org.daybook.people.secret.Secret;
import org.daybook.people.session.Sessions;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks people who want it for a code after their password (docs/decisions/0163-a-code-after-the-password.md).
@Service
@Transactional
public class TwoFactor {

    /// Recovery codes that are made when it is turned on.
    public static final int CODES = 10;

    private static final int SECRET_BYTES = 20;
    private static final int CODE_BYTES = 10;
    private static final int LONGEST_TYPED = 60;

    private final PersonRepository persons;
    private final PasswordEncoder passwords;
    private final SealingKey seal;
    private final Sessions sessions;
    private final Letters letters;
    private final JdbcClient database;
    private final Clock clock;

    TwoFactor(PersonRepository persons, PasswordEncoder passwords, SealingKey seal, Sessions sessions, Letters letters,
            JdbcClient database, Clock clock) {
        this.persons = persons;
        this.passwords = passwords;
        this.seal = seal;
        this.sessions = sessions;
        this.letters = letters;
        this.database = database;
        this.clock = clock;
    }

    /// Since when a person is asked for a code; empty if they are not.
    @Transactional(readOnly = true)
    public Optional<Instant> since(PersonId person) {
        return row(person).map(Row::confirmedAt);
    }

    /// How many recovery codes the actor has left.
    @Transactional(readOnly = true)
    public int codesLeft(Actor actor) {
        return database.sql("SELECT count(*) FROM recovery_code WHERE person_id = ?")
                .param(actor.require(Role.CONTRIBUTOR).value()).query(Integer.class).single();
    }

    /// Makes a secret for the app of the actor; nobody is asked for a code until one was typed in [#confirm].
    ///
    /// @throws InvalidInputException for field `current` if the password is wrong or the actor has none, for `code` if
    ///     it is on already
    public void begin(String current, Actor actor) {
        Person person = withPassword(current, actor);
        if (since(person.id()).isPresent()) {
            throw new InvalidInputException("code", Said.of("said.people.two-factor-is-on"));
        }
        forget(person.id());
        database.sql("INSERT INTO two_factor (person_id, sealed_secret, began_at) VALUES (?, ?, ?)")
                .params(person.id().value(), seal.seal(Base32.random(SECRET_BYTES), name(person.id())),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /// The secret that waits for its first code, in Base32 as apps read it: 32 letters and digits.
    @Transactional(readOnly = true)
    public Optional<String> begun(Actor actor) {
        PersonId self = actor.require(Role.CONTRIBUTOR);
        return row(self).filter(row -> row.confirmedAt() == null).flatMap(row -> secret(row, self)).map(Base32::of);
    }

    /// Turns it on with the first code of the app. All sessions of the actor end; whoever asks begins one anew.
    ///
    /// @return recovery codes, each good once, which are shown this once
    /// @throws MissingException if it was not begun
    /// @throws InvalidInputException for field `code` if it is wrong
    public List<String> confirm(String code, Actor actor) {
        PersonId self = actor.require(Role.CONTRIBUTOR);
        Row row = row(self).filter(one -> one.confirmedAt() == null)
                .orElseThrow(() -> new MissingException(Said.of("said.people.two-factor-was-not-begun")));
        if (!isCodeOfApp(row, digits(code), self)) {
            throw new InvalidInputException("code", Said.of("said.people.the-code-is-wrong"));
        }
        database.sql("UPDATE two_factor SET confirmed_at = ? WHERE person_id = ?")
                .params(Timestamp.from(clock.instant()), self.value()).update();
        List<String> codes = Stream.generate(() -> Base32.of(Base32.random(CODE_BYTES)).toLowerCase(Locale.ROOT))
                .limit(CODES).toList();
        codes.forEach(one -> database.sql("INSERT INTO recovery_code (code_hash, person_id) VALUES (?, ?)")
                .params(new Secret(one).hash(), self.value()).update());
        sessions.endAll(self);
        return codes.stream().map(TwoFactor::parted).toList();
    }

    /// Whether somebody who has typed their password typed a code too, of the app or for recovery; it is used up.
    ///
    /// @param typed blanks and hyphens do not matter
    public boolean accepts(PersonId person, String typed) {
        String code = digits(typed);
        Optional<Row> row = row(person).filter(one -> one.confirmedAt() != null);
        return row.isPresent() && (code.length() == TimeCode.DIGITS
                ? isCodeOfApp(row.get(), code, person)
                : database.sql("DELETE FROM recovery_code WHERE code_hash = ? AND person_id = ?")
                        .params(new Secret(code).hash(), person.value()).update() == 1);
    }

    /// Turns it off for the actor.
    ///
    /// @throws InvalidInputException for field `current` if the password is wrong
    public void turnOff(String current, Actor actor) {
        forget(withPassword(current, actor).id());
    }

    /// Turns it off for somebody who has lost telephone and codes; they get a mail that says so.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws MissingException if it is not on
    public void turnOffFor(PersonId person, Actor actor) {
        actor.require(Role.OWNER);
        if (since(person).isEmpty()) {
            throw new MissingException(Said.of("said.people.two-factor-is-off"));
        }
        forget(person);
        Person holder = persons.findById(person.value()).orElseThrow();
        if (holder.isEmailConfirmed()) {
            letters.write(holder.email().orElseThrow(), letters.languageOf(holder),
                    Letter.of("letter.two-factor-off.", "/account/two-factor", holder.displayName()));
        }
    }

    /// Turns it off for who works on the machine itself: the last owner may have lost telephone and codes.
    ///
    /// @return whether it was on
    public boolean turnOffOnTheMachine(PersonId person) {
        boolean wasOn = since(person).isPresent();
        forget(person);
        return wasOn;
    }

    /// Of two who come with one code, the second is too late: so is who has seen it typed.
    private boolean isCodeOfApp(Row row, String code, PersonId person) {
        OptionalLong step = secret(row, person).map(secret -> TimeCode.stepOf(code, secret, clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent()
                && database.sql("UPDATE two_factor SET last_step = ? WHERE person_id = ? AND last_step < ?")
                        .params(step.getAsLong(), person.value(), step.getAsLong()).update() == 1;
    }

    private Optional<byte[]> secret(Row row, PersonId person) {
        return seal.open(row.sealedSecret(), name(person));
    }

    private Optional<Row> row(PersonId person) {
        return database.sql("SELECT sealed_secret, confirmed_at FROM two_factor WHERE person_id = ?")
                .param(person.value()).query(Row::read).optional();
    }

    private void forget(PersonId person) {
        database.sql("DELETE FROM recovery_code WHERE person_id = ?").param(person.value()).update();
        database.sql("DELETE FROM two_factor WHERE person_id = ?").param(person.value()).update();
    }

    private Person withPassword(String current, Actor actor) {
        Person person = persons.findById(actor.require(Role.CONTRIBUTOR).value()).orElseThrow();
        String typed = OverLimitException.requireText("current", current, PasswordRule.LONGEST);
        if (person.passwordHash().filter(hash -> passwords.matches(typed, hash)).isEmpty()) {
            throw new InvalidInputException("current", Said.of("said.people.the-current-password-is-not"));
        }
        return person;
    }

    private static String digits(String typed) {
        return OverLimitException.requireText("code", typed, LONGEST_TYPED).replaceAll("[\\s-]", "")
                .toLowerCase(Locale.ROOT);
    }

    /// `abcd-efgh-ijkl-mnop`.
    private static String parted(String code) {
        return String.join("-", code.split("(?<=\\G.{4})"));
    }

    private static String name(PersonId person) {
        return "two-factor " + person.value();
    }

    private record Row(String sealedSecret, @Nullable Instant confirmedAt) {

        static Row read(ResultSet row, int number) throws SQLException {
            Timestamp confirmed = row.getTimestamp(2);
            return new Row(row.getString(1), confirmed == null ? null : confirmed.toInstant());
        }
    }
}
