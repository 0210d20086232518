package org.daybook.people.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.People.NewPerson;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.identity.Identity;
import org.daybook.people.mail.Letter;
import org.daybook.people.mail.Letters;
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
    private final Letters letters;
    private final JdbcClient database;
    private final Clock clock;

    JoinRequests(PersistentPeople people, Letters letters, JdbcClient database, Clock clock) {
        this.people = people;
        this.letters = letters;
        this.database = database;
        this.clock = clock;
    }

    /// How strangers come to have an account; [JoinRule#REQUEST] on a site of before there were rules until an owner
    /// says otherwise.
    @Transactional(readOnly = true)
    public JoinRule rule() {
        return database.sql("SELECT rule FROM join_rule WHERE id = 1").query(String.class).optional()
                .map(JoinRule::valueOf)
                .orElse(JoinRule.REQUEST);
    }

    /// As [#rule()], but [JoinRule#REQUEST] where joining is open and no mail can be sent now.
    @Transactional(readOnly = true)
    public JoinRule ruleNow() {
        JoinRule rule = rule();
        return rule == JoinRule.OPEN && !letters.canBeSent() ? JoinRule.REQUEST : rule;
    }

    /// Decides how strangers come to have an account; who waits already keeps waiting.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    /// @throws InvalidInputException for field `rule` if joining is to be open and no mail can be sent
    public void decide(JoinRule rule, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        if (rule == JoinRule.OPEN && !letters.canBeSent()) {
            throw new InvalidInputException("rule", Said.of("said.people.open-joining-needs-mail"));
        }
        database.sql("DELETE FROM join_rule").update();
        note(rule, owner);
    }

    /// A site begins with an open door: anyone can take part at any level.
    void beginOpen(Person firstOwner) {
        note(JoinRule.OPEN, firstOwner.id());
    }

    private void note(JoinRule rule, PersonId owner) {
        database.sql("INSERT INTO join_rule (id, rule, set_by, set_at) VALUES (1, ?, ?, ?)")
                .params(rule.name(), owner.value(), Timestamp.from(clock.instant()))
                .update();
    }

    /// Notes that somebody asks, and returns the secret of the link by which they see the answer. Where mail can be
    /// sent, they get one by which they confirm the address, and the answer too.
    ///
    /// @param language in which mails to them are written
    /// @param words what they say of themselves, at most 1,000 characters, may be empty
    /// @throws NotAllowedException if people join by invitation only
    /// @throws InvalidInputException naming the field that cannot be accepted; for `words` if two hundred wait already
    public String ask(String displayName, String email, String password, String words, Locale language) {
        if (ruleNow() == JoinRule.INVITE) {
            throw new NotAllowedException(Said.of("said.people.people-join-here-by-invitation"));
        }
        String said = OverLimitException.requireText("words", words.strip(), MAX_WORDS);
        PersistentPeople.Checked checked =
                people.check(new NewPerson(displayName, email, password, Role.CONTRIBUTOR));
        requireRoom();
        Secret secret = Secret.random();
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("INSERT INTO join_request (display_name, email, password_hash, words, secret_hash, asked_at,"
                        + " reader_language) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(checked.displayName(), checked.email(), checked.passwordHash(), said, secret.hash(), now,
                        language.getLanguage())
                .update();
        if (letters.canBeSent()) {
            database.sql("INSERT INTO address_check (kind, email, reader_language, display_name, request_id, asked_at)"
                            + " SELECT ?, email, reader_language, display_name, id, asked_at FROM join_request"
                            + " WHERE secret_hash = ?")
                    .params(AddressCheck.Kind.REQUEST.name(), secret.hash()).update();
        }
        return secret.value();
    }

    private void requireRoom() {
        if (database.sql("SELECT count(*) FROM join_request WHERE answered_at IS NULL").query(Integer.class).single()
                >= MOST_WAITING) {
            throw new InvalidInputException("words", Said.of("said.people.people-wait-for-an-answer", MOST_WAITING));
        }
    }

    /// Notes that somebody asks who is known by an identity elsewhere, and returns the secret of the link by which they
    /// see the answer. With the answer the identity leaves the request: it is in the account, or nowhere.
    ///
    /// @throws NotAllowedException if people join by invitation only
    /// @throws InvalidInputException naming the field that cannot be accepted
    public String ask(String displayName, Identity identity, String words, Locale language) {
        if (rule() == JoinRule.INVITE) {
            throw new NotAllowedException(Said.of("said.people.people-join-here-by-invitation"));
        }
        String said = OverLimitException.requireText("words", words.strip(), MAX_WORDS);
        String name = PersistentPeople.name(displayName);
        requireRoom();
        Secret secret = Secret.random();
        database.sql("INSERT INTO join_request (display_name, identity_issuer, identity_subject, identity_label,"
                        + " identity_orcid, words, secret_hash, asked_at, reader_language)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(name, identity.issuer(), identity.subject(), identity.label(),
                        identity.orcid().orElse(null), said, secret.hash(),
                        Timestamp.from(clock.instant()), language.getLanguage()))
                .update();
        return secret.value();
    }

    /// Adds who is known by an identity elsewhere, where joining is open; that needs no mail, since no address is
    /// taken.
    ///
    /// @param handle what they want to be called in addresses; blank: one made of the name
    /// @throws NotAllowedException unless joining is open
    /// @throws InvalidInputException naming the field that cannot be accepted
    public Person join(String displayName, String handle, Identity identity, Locale language) {
        if (rule() != JoinRule.OPEN) {
            throw new NotAllowedException(Said.of("said.people.people-join-here-by-invitation"));
        }
        Person person = people.addKnown(displayName, handle.isBlank() ? null : people.freeHandleTyped(handle),
                identity, Role.CONTRIBUTOR);
        person.chooseLanguage(language.getLanguage());
        return person;
    }

    /// Notes that the address of a request is theirs who asked.
    void confirm(long id) {
        database.sql("UPDATE join_request SET email_confirmed_at = ? WHERE id = ? AND answered_at IS NULL")
                .params(Timestamp.from(clock.instant()), id).update();
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
        Typed typed = typed(id);
        if (typed.identity() != null) {
            Person known = people.addKnown(typed.displayName(), null, typed.identity(), role);
            known.chooseLanguage(typed.language().getLanguage());
            answer(id, owner, known.id(), "");
            return known;
        }
        if (typed.email() == null || typed.passwordHash() == null) {
            throw answeredAlready();
        }
        Person person = people.addChecked(
                new PersistentPeople.Checked(typed.displayName(), typed.email(), typed.passwordHash()), role);
        if (typed.confirmedAt() != null) {
            person.confirmEmail(typed.email(), typed.confirmedAt());
            person.chooseLanguage(typed.language().getLanguage());
            letters.write(
                    typed.email(), typed.language(), Letter.of("letter.accepted.", "/login", typed.displayName()));
        }
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
        Typed typed = typed(id);
        answer(id, owner, null, said);
        if (typed.confirmedAt() != null && typed.email() != null) {
            letters.write(typed.email(), typed.language(),
                    Letter.of("letter.refused.", "/join", typed.displayName(), said));
        }
    }

    private Typed typed(long id) {
        return database.sql("SELECT display_name, email, password_hash, email_confirmed_at, reader_language,"
                        + " identity_issuer, identity_subject, identity_label, identity_orcid"
                        + " FROM join_request WHERE id = ?")
                .param(id)
                .query((row, number) -> new Typed(row.getString(1), row.getString(2), row.getString(3),
                        row.getObject(4) == null ? null : instant(row, "email_confirmed_at"),
                        row.getString(5) == null ? Locale.ENGLISH : Locale.of(row.getString(5)), identity(row)))
                .optional()
                .orElseThrow(() -> missing(id));
    }

    private static @Nullable Identity identity(ResultSet row) throws SQLException {
        String issuer = row.getString(6);
        return issuer == null ? null : new Identity(
                issuer, row.getString(7), row.getString(8), Optional.ofNullable(row.getString(9)));
    }

    private void answer(long id, PersonId owner, @Nullable PersonId person, String reason) {
        int answered = database.sql("UPDATE join_request SET answered_at = ?, answered_by = ?, person_id = ?,"
                        + " reason = ?, email = NULL, password_hash = NULL, identity_issuer = NULL,"
                        + " identity_subject = NULL, identity_label = NULL, identity_orcid = NULL"
                        + " WHERE id = ? AND answered_at IS NULL")
                .params(Arrays.asList(Timestamp.from(clock.instant()), owner.value(),
                        person == null ? null : person.value(), reason, id))
                .update();
        if (answered == 0) {
            throw answeredAlready();
        }
    }

    private JdbcClient.StatementSpec select(String rest) {
        return database.sql("SELECT id, display_name, words, email, email_confirmed_at, asked_at, answered_at,"
                + " person_id, reason, identity_label, identity_issuer FROM join_request " + rest);
    }

    private static JoinRequest read(ResultSet row, int number) throws SQLException {
        return new JoinRequest(
                row.getLong("id"),
                row.getString("display_name"),
                row.getString("words"),
                row.getString("email"),
                row.getObject("email_confirmed_at") != null,
                row.getString("identity_issuer") == null
                        ? null : row.getString("identity_label") + " · " + row.getString("identity_issuer"),
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

    private record Typed(String displayName, @Nullable String email, @Nullable String passwordHash,
            @Nullable Instant confirmedAt, Locale language, @Nullable Identity identity) {
    }
}
