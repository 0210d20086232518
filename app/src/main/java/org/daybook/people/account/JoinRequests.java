package org.daybook.people.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.People.NewPerson;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.secret.Secret;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Strangers who ask to take part, and what owners answer them.
///
/// Who asks is not told whether somebody has their address already: that comes out when an owner accepts, so that
/// nobody can find out who has an account here.
@Service
@Transactional
public class JoinRequests {

    private static final int MAX_WORDS = 1_000;
    private static final int MAX_REASON = 500;
    private static final int MOST_WAITING = 200;
    private static final int SHOWN = 300;

    private final PersistentPeople people;
    private final JdbcClient database;
    private final Clock clock;

    JoinRequests(PersistentPeople people, JdbcClient database, Clock clock) {
        this.people = people;
        this.database = database;
        this.clock = clock;
    }

    /// How strangers come to have an account; [JoinRule#REQUEST] until an owner says otherwise.
    @Transactional(readOnly = true)
    public JoinRule rule() {
        return database.sql("SELECT rule FROM join_rule WHERE id = 1").query(String.class).optional()
                .map(JoinRule::valueOf)
                .orElse(JoinRule.REQUEST);
    }

    /// Decides how strangers come to have an account; who waits already keeps waiting.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    public void decide(JoinRule rule, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        database.sql("DELETE FROM join_rule").update();
        database.sql("INSERT INTO join_rule (id, rule, set_by, set_at) VALUES (1, ?, ?, ?)")
                .params(rule.name(), owner.value(), Timestamp.from(clock.instant()))
                .update();
    }

    /// Notes that somebody asks, and returns the secret of the link by which they see the answer.
    ///
    /// @param words what they say of themselves, at most 1,000 characters, may be empty
    /// @throws NotAllowedException if people join by invitation only
    /// @throws InvalidInputException naming the field that cannot be accepted; for `words` if two hundred wait already
    public String ask(String displayName, String email, String password, String words) {
        if (rule() == JoinRule.INVITE) {
            throw new NotAllowedException(Said.of("said.people.people-join-here-by-invitation"));
        }
        String said = OverLimitException.requireText("words", words.strip(), MAX_WORDS);
        PersistentPeople.Checked checked =
                people.check(new NewPerson(displayName, email, password, Role.CONTRIBUTOR));
        if (database.sql("SELECT count(*) FROM join_request WHERE answered_at IS NULL").query(Integer.class).single()
                >= MOST_WAITING) {
            throw new InvalidInputException("words", Said.of("said.people.people-wait-for-an-answer", MOST_WAITING));
        }
        Secret secret = Secret.random();
        database.sql("INSERT INTO join_request (display_name, email, password_hash, words, secret_hash, asked_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(checked.displayName(), checked.email(), checked.passwordHash(), said, secret.hash(),
                        Timestamp.from(clock.instant()))
                .update();
        return secret.value();
    }

    /// What became of a request, for the one who asked.
    @Transactional(readOnly = true)
    public Optional<JoinRequest> find(String secret) {
        Secret typed = new Secret(secret);
        return typed.isPlausible()
                ? select("WHERE secret_hash = ?").param(typed.hash()).query(JoinRequests::read).optional()
                : Optional.empty();
    }

    /// Who waits, longest first; then whom an owner has answered, latest first; at most three hundred.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    @Transactional(readOnly = true)
    public List<JoinRequest> all(Actor actor) {
        actor.require(Role.OWNER);
        return select("ORDER BY CASE WHEN answered_at IS NULL THEN 0 ELSE 1 END, answered_at DESC, id"
                        + " LIMIT " + SHOWN)
                .query(JoinRequests::read)
                .list();
    }

    /// How many wait for an answer.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    @Transactional(readOnly = true)
    public int waiting(Actor actor) {
        actor.require(Role.OWNER);
        return database.sql("SELECT count(*) FROM join_request WHERE answered_at IS NULL")
                .query(Integer.class).single();
    }

    /// Gives the one who asked an account, in which they can sign in with the password they chose.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    /// @throws MissingException if there is no such request
    /// @throws InvalidInputException for field `request` if it is answered already, for `email` if somebody here has
    ///     that address
    public Person accept(long id, Role role, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        if (role == Role.OWNER) {
            throw new InvalidInputException("role", Said.of("said.people.a-newcomer-is-no-owner"));
        }
        Typed typed = database.sql("SELECT display_name, email, password_hash FROM join_request WHERE id = ?")
                .param(id)
                .query((row, number) -> new Typed(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .orElseThrow(() -> missing(id));
        if (typed.email() == null || typed.passwordHash() == null) {
            throw answeredAlready();
        }
        Person person = people.addChecked(
                new PersistentPeople.Checked(typed.displayName(), typed.email(), typed.passwordHash()), role);
        answer(id, owner, person.id(), "");
        return person;
    }

    /// Says no.
    ///
    /// @param reason what the one who asked is told, 1 to 500 characters
    /// @throws NotAllowedException unless the actor is an owner
    /// @throws MissingException if there is no such request
    /// @throws InvalidInputException for field `request` if it is answered already, for `reason` if there is none
    public void refuse(long id, String reason, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        String said = OverLimitException.requireText("reason", reason.strip(), MAX_REASON);
        if (said.isEmpty()) {
            throw new InvalidInputException("reason", Said.of("said.people.say-why-so-that-they"));
        }
        if (select("WHERE id = ?").param(id).query(JoinRequests::read).optional().isEmpty()) {
            throw missing(id);
        }
        answer(id, owner, null, said);
    }

    private void answer(long id, PersonId owner, @Nullable PersonId person, String reason) {
        int answered = database.sql("UPDATE join_request SET answered_at = ?, answered_by = ?, person_id = ?,"
                        + " reason = ?, email = NULL, password_hash = NULL WHERE id = ? AND answered_at IS NULL")
                .params(Arrays.asList(Timestamp.from(clock.instant()), owner.value(),
                        person == null ? null : person.value(), reason, id))
                .update();
        if (answered == 0) {
            throw answeredAlready();
        }
    }

    private JdbcClient.StatementSpec select(String rest) {
        return database.sql("SELECT id, display_name, words, email, asked_at, answered_at, person_id, reason"
                + " FROM join_request " + rest);
    }

    private static JoinRequest read(ResultSet row, int number) throws SQLException {
        return new JoinRequest(
                row.getLong("id"),
                row.getString("display_name"),
                row.getString("words"),
                row.getString("email"),
                instant(row, "asked_at"),
                row.getObject("answered_at") == null ? null : answer(row));
    }

    private static JoinRequest.Answer answer(ResultSet row) throws SQLException {
        Long person = row.getObject("person_id", Long.class);
        return new JoinRequest.Answer(
                instant(row, "answered_at"), person == null ? null : new PersonId(person), row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static MissingException missing(long id) {
        return new MissingException(Said.of("said.people.nobody-has-asked-under-the", id));
    }

    private static InvalidInputException answeredAlready() {
        return new InvalidInputException("request", Said.of("said.people.somebody-has-answered-this-already"));
    }

    private record Typed(String displayName, @Nullable String email, @Nullable String passwordHash) {
    }
}
