package org.daybook.people.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Person;
import org.daybook.people.PersonRepository;
import org.daybook.people.Role;
import org.daybook.people.secret.PasswordRule;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// With which keys people sign in (docs/decisions/0164-passkeys.md). That a key is theirs was proved before.
@Service
@Transactional
public class Passkeys {

    /// Keys that one person can have.
    public static final int MOST = 20;

    private static final int LONGEST_LABEL = 100;
    private static final String COLUMNS = "id, person_id, credential_id, public_key, attestation, sign_count,"
            + " is_synced, label, added_at, last_used_at";

    private final PersonRepository persons;
    private final PasswordEncoder passwords;
    private final JdbcClient database;
    private final Clock clock;

    Passkeys(PersonRepository persons, PasswordEncoder passwords, JdbcClient database, Clock clock) {
        this.persons = persons;
        this.passwords = passwords;
        this.database = database;
        this.clock = clock;
    }

    /// Refuses who may not add a key: a password is typed again by whom one is known of.
    ///
    /// @throws InvalidInputException for field `current` if the password is wrong, for `label` if it is too long or the
    ///     actor has as many keys as one may
    @Transactional(readOnly = true)
    public void requireMayAdd(String label, String current, Actor actor) {
        Person person = persons.findById(actor.require(Role.CONTRIBUTOR).value()).orElseThrow();
        String typed = OverLimitException.requireText("current", current, PasswordRule.LONGEST);
        if (person.passwordHash().filter(hash -> !passwords.matches(typed, hash)).isPresent()) {
            throw new InvalidInputException("current", Said.of("said.people.the-current-password-is-not"));
        }
        OverLimitException.requireText("label", label, LONGEST_LABEL);
        if (of(person.id()).size() >= MOST) {
            throw new InvalidInputException("label", Said.of("said.people.you-have-as-many-passkeys", MOST));
        }
    }

    /// Adds a key of a person.
    ///
    /// @throws InvalidInputException for field `label` if somebody has it already
    public void add(PersonId person, Passkey.Credential credential, long signCount, boolean synced, String label) {
        try {
            database.sql("INSERT INTO passkey (person_id, credential_id, public_key, attestation, sign_count,"
                            + " is_synced, label, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(person.value(), credential.id(), credential.publicKey(), credential.attestation(),
                            signCount, synced, line(label), Timestamp.from(clock.instant()))
                    .update();
        } catch (DataIntegrityViolationException knownAlready) {
            throw new InvalidInputException("label", Said.of("said.people.this-passkey-is-known"));
        }
    }

    /// The key that a device calls so.
    @Transactional(readOnly = true)
    public Optional<Passkey> find(String credentialId) {
        return database.sql("SELECT " + COLUMNS + " FROM passkey WHERE credential_id = ?").param(credentialId)
                .query((row, n) -> read(row)).optional();
    }

    /// The keys of a person, the oldest first.
    @Transactional(readOnly = true)
    public List<Passkey> of(PersonId person) {
        return database.sql("SELECT " + COLUMNS + " FROM passkey WHERE person_id = ? ORDER BY id")
                .param(person.value()).query((row, n) -> read(row)).list();
    }

    /// Notes that a key was used. One whose count does not grow was copied, or was used by two at once.
    ///
    /// @return whether the count is one that may come
    public boolean use(String credentialId, long signCount) {
        return database.sql("UPDATE passkey SET sign_count = ?, last_used_at = ? WHERE credential_id = ?"
                        + " AND (sign_count < ? OR (sign_count = 0 AND ? = 0))")
                .params(signCount, Timestamp.from(clock.instant()), credentialId, signCount, signCount).update() == 1;
    }

    /// Calls a key of the actor otherwise.
    ///
    /// @throws MissingException if the actor has none such
    public void rename(long id, String label, Actor actor) {
        OverLimitException.requireText("label", label, LONGEST_LABEL);
        requireOne(database.sql("UPDATE passkey SET label = ? WHERE id = ? AND person_id = ?")
                .params(line(label), id, actor.require(Role.CONTRIBUTOR).value()).update());
    }

    /// Takes a key away from the actor.
    ///
    /// @throws MissingException if the actor has none such
    public void remove(long id, Actor actor) {
        requireOne(database.sql("DELETE FROM passkey WHERE id = ? AND person_id = ?")
                .params(id, actor.require(Role.CONTRIBUTOR).value()).update());
    }

    private static void requireOne(int rows) {
        if (rows == 0) {
            throw new MissingException(Said.of("said.people.you-have-no-such-passkey"));
        }
    }

    private static String line(String label) {
        return PlainWords.shorten(PlainWords.line(label), LONGEST_LABEL);
    }

    private static Passkey read(ResultSet row) throws SQLException {
        return new Passkey(row.getLong("id"), new PersonId(row.getLong("person_id")),
                new Passkey.Credential(row.getString("credential_id"), row.getString("public_key"),
                        row.getString("attestation")),
                row.getLong("sign_count"), row.getBoolean("is_synced"), row.getString("label"),
                row.getTimestamp("added_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant));
    }
}
