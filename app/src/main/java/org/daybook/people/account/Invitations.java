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
import org.daybook.people.group.ProjectRoles;
import org.daybook.people.identity.Identity;
import org.daybook.people.secret.PasswordRule;
import org.daybook.people.secret.Secret;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Links by which people join the site or a project with a role, each for so many people until a day. A link of a
/// project lets strangers in as contributors of the site (docs/decisions/0201-links-into-a-project.md).
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
    private static final Duration PRESSED_TWICE = Duration.ofMinutes(1);
    private static final int MOST_OPEN = 100;
    private static final int SHOWN = 200;

    private final PersistentPeople people;
    private final Credentials credentials;
    private final ProjectRoles roles;
    private final JdbcClient database;
    private final Clock clock;

    Invitations(PersistentPeople people, Credentials credentials, ProjectRoles roles, JdbcClient database,
            Clock clock) {
        this.people = people;
        this.credentials = credentials;
        this.roles = roles;
        this.database = database;
        this.clock = clock;
    }

    /// Makes a link and returns its secret; it cannot be shown again.
    ///
    /// @throws NotAllowedException unless the actor is an owner, of the project if it leads into one
    /// @throws InvalidInputException naming the field that cannot be accepted; for `label` if a hundred links are open
    public String invite(NewInvitation wanted, Actor actor) {
        PersonId owner = requireOwner(wanted.project(), actor);
        String label = OverLimitException.requireText("label", wanted.label().strip(), MAX_LABEL);
        if (!PlainWords.isName(label)) {
            throw new InvalidInputException("label", Said.of("said.people.say-whom-the-link-is", MAX_LABEL));
        }
        Instant now = clock.instant();
        if (newest(wanted.project()).stream().filter(one -> one.isOpen(now)).count() >= MOST_OPEN) {
            throw new InvalidInputException("label", Said.of("said.people.links-are-open-end-some", MOST_OPEN));
        }
        Secret secret = Secret.random();
        database.sql("INSERT INTO invitation (label, person_role, project_id, secret_hash, places, created_by,"
                        + " created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(label).param(wanted.role().name()).param(value(wanted.project())).param(secret.hash())
                .param(wanted.places()).param(owner.value()).param(Timestamp.from(now))
                .param(Timestamp.from(now.plus(Duration.ofDays(wanted.days()))))
                .update();
        return secret.value();
    }

    private static PersonId requireOwner(@Nullable ProjectId project, Actor actor) {
        return (project == null ? actor : actor.in(project)).require(Role.OWNER);
    }

    private static @Nullable Long value(@Nullable ProjectId project) {
        return project == null ? null : project.value();
    }

    /// The newest two hundred that lead to the site and into no project, open or not.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    @Transactional(readOnly = true)
    public List<Invitation> all(Actor actor) {
        requireOwner(null, actor);
        return newest(null);
    }

    /// The newest two hundred that lead into a project, open or not.
    ///
    /// @throws NotAllowedException unless the actor is an owner of the project
    @Transactional(readOnly = true)
    public List<Invitation> into(ProjectId project, Actor actor) {
        requireOwner(project, actor);
        return newest(project);
    }

    /// Makes a link void; who has joined by it stays.
    ///
    /// @throws NotAllowedException unless the actor is an owner, of the project if it leads into one
    /// @throws MissingException if there is no such link
    public void end(long id, Actor actor) {
        actor.requireAnywhere(Role.OWNER);
        Invitation known = find("WHERE id = ?", id).orElseThrow(() -> new MissingException(
                Said.of("said.people.there-is-no-invitation", id)));
        requireOwner(known.project(), actor);
        database.sql("UPDATE invitation SET ended_at = ? WHERE id = ? AND ended_at IS NULL")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /// The link with this secret; nothing if it is unknown, ended, over or full.
    @Transactional(readOnly = true)
    public Optional<Invitation> open(String secret) {
        return known(secret).filter(found -> found.isOpen(clock.instant()));
    }

    private Optional<Invitation> known(String secret) {
        Secret typed = new Secret(secret);
        return typed.isPlausible() ? find("WHERE secret_hash = ?", typed.hash()) : Optional.empty();
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
                new NewPerson(displayName, email, password, roleOnSite(invitation)), invitation.id());
        return letIn(person, invitation);
    }

    /// Who has joined by this link within the last minute with this address and password: somebody has pressed twice,
    /// and is in already, though the link may be full by now.
    @Transactional(readOnly = true)
    public Optional<Person> joinedJustNow(String secret, String email, String password) {
        Instant lately = clock.instant().minus(PRESSED_TWICE);
        return known(secret).flatMap(link -> people.findByEmail(email)
                .filter(person -> person.invitation().filter(id -> id == link.id()).isPresent()
                        && person.isActive() && person.createdAt().isAfter(lately)
                        && password.length() <= PasswordRule.LONGEST && credentials.isPassword(password, person)));
    }

    /// The same for who is known by an identity elsewhere.
    ///
    /// @throws MissingException if the link is unknown, ended, over or full
    /// @throws InvalidInputException naming the field that cannot be accepted; no place is taken
    public Person join(String secret, String displayName, Identity identity) {
        Invitation invitation = open(secret).orElseThrow(Invitations::voidLink);
        Person person = people.addKnown(displayName, null, identity, roleOnSite(invitation));
        person.cameBy(invitation.id());
        return letIn(person, invitation);
    }

    /// Gives who is here already the role of a link into a project. Who has it there, or a stronger one, takes no
    /// place.
    ///
    /// @return the project
    /// @throws NotAllowedException unless somebody has signed in
    /// @throws MissingException if the link is unknown, ended, over or full, or leads into no project
    public ProjectId accept(String secret, Actor actor) {
        PersonId self = actor.require(Role.CONTRIBUTOR);
        Invitation invitation = open(secret).orElseThrow(Invitations::voidLink);
        ProjectId project = Optional.ofNullable(invitation.project()).orElseThrow(Invitations::voidLink);
        Person person = people.find(self).orElseThrow(Invitations::voidLink);
        if (roles.letIn(project, person, invitation.role(), invitation.createdBy())) {
            takePlace(invitation);
        }
        return project;
    }

    private static Role roleOnSite(Invitation invitation) {
        return invitation.project() == null ? invitation.role() : Role.CONTRIBUTOR;
    }

    private Person letIn(Person person, Invitation invitation) {
        takePlace(invitation);
        if (invitation.project() != null) {
            roles.letIn(invitation.project(), person, invitation.role(), invitation.createdBy());
        }
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

    private List<Invitation> newest(@Nullable ProjectId project) {
        String order = " ORDER BY id DESC LIMIT " + SHOWN;
        return (project == null ? select("WHERE project_id IS NULL" + order)
                : select("WHERE project_id = ?" + order).param(project.value())).query(Invitations::read).list();
    }

    private Optional<Invitation> find(String where, Object value) {
        return select(where).param(value).query(Invitations::read).optional();
    }

    private JdbcClient.StatementSpec select(String rest) {
        return database.sql("SELECT id, label, person_role, project_id, places, taken, created_by, created_at,"
                + " expires_at, ended_at FROM invitation " + rest);
    }

    private static Invitation read(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                row.getString("label"),
                Role.valueOf(row.getString("person_role")),
                row.getObject("project_id") == null ? null : new ProjectId(row.getLong("project_id")),
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
    /// @param role that who joins gets; not [Role#OWNER]: who runs the site or a project is chosen by name
    /// @param project in which; null: on the site
    /// @param places 1 to 500 people
    /// @param days 1 to 365 that it is good
    public record NewInvitation(String label, Role role, @Nullable ProjectId project, int places, int days) {

        public NewInvitation {
            if (role == Role.OWNER) {
                throw new InvalidInputException("role", Said.of("said.people.nobody-becomes-an-owner-by"));
            }
            requireBetween("places", places, MOST_PLACES);
            requireBetween("days", days, MOST_DAYS);
        }

        /// One to the site.
        public NewInvitation(String label, Role role, int places, int days) {
            this(label, role, null, places, days);
        }

        private static void requireBetween(String field, int value, int most) {
            if (value < 1 || value > most) {
                throw new InvalidInputException(field, Said.of("said.people.is-1-to-not", field, most, value));
            }
        }
    }
}
