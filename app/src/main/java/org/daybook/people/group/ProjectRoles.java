package org.daybook.people.group;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people may do in one project besides what they may on the whole site, and who gave it to them
/// (docs/decisions/0200-roles-in-a-project.md). What was given is never overwritten: the newest holds.
@Service
@Transactional
public class ProjectRoles {

    private static final int MAX_REASON = 500;
    private static final int SHOWN = 500;
    private static final int ACTS = 100;
    private static final String NEWEST = " r.id = (SELECT MAX(s.id) FROM project_role s"
            + " WHERE s.person_id = r.person_id AND s.project_id = r.project_id)";

    private final People people;
    private final JdbcClient database;
    private final Clock clock;

    ProjectRoles(People people, JdbcClient database, Clock clock) {
        this.people = people;
        this.database = database;
        this.clock = clock;
    }

    /// Who belongs to a project and is not deactivated: owners, then members, then contributors, each by name; at most
    /// five hundred, in one query.
    @Transactional(readOnly = true)
    public List<InProject> of(ProjectId project) {
        return database.sql("SELECT r.person_id, r.person_role, r.given_at FROM project_role r"
                        + " JOIN person p ON p.id = r.person_id WHERE r.project_id = ? AND r.person_role IS NOT NULL"
                        + " AND p.deactivated_at IS NULL AND" + NEWEST
                        + " ORDER BY CASE r.person_role WHEN 'OWNER' THEN 1 WHEN 'MEMBER' THEN 2 ELSE 3 END,"
                        + " p.display_name, p.id FETCH FIRST " + SHOWN + " ROWS ONLY")
                .param(project.value())
                .query((row, n) -> new InProject(new PersonId(row.getLong(1)), Role.valueOf(row.getString(2)),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /// Gives somebody a role in a project, or takes it back; what they may on the whole site stays. The same again
    /// changes nothing.
    ///
    /// @param handle of somebody who is not deactivated
    /// @param role null: none
    /// @param reason at most 500 characters, may be empty
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner of the project
    /// @throws InvalidInputException for field `handle` if nobody is called so
    public void give(ProjectId project, String handle, @Nullable Role role, String reason, Actor actor) {
        PersonId owner = actor.in(project).require(Role.OWNER);
        String why = OverLimitException.requireText("reason", PlainWords.line(reason), MAX_REASON);
        String typed = OverLimitException.requireNaming("handle", handle).strip().replaceFirst("^@", "");
        Person person = people.findByHandle(typed).filter(Person::isActive)
                .orElseThrow(() -> new InvalidInputException("handle",
                        Said.of("said.shared.nobody-here-is-called", typed)));
        if (!Optional.ofNullable(person.projectRoles().get(project)).equals(Optional.ofNullable(role))) {
            note(project, person, role, why, owner);
        }
    }

    /// Gives somebody who was let in a role, unless they have it or a stronger one there. Joins the caller's
    /// transaction and asks nobody's permission.
    ///
    /// @param by who let them in
    /// @return whether they had not got it before
    public boolean letIn(ProjectId project, Person person, Role role, PersonId by) {
        Role before = person.projectRoles().get(project);
        if (before != null && before.includes(role)) {
            return false;
        }
        note(project, person, role, "", by);
        return true;
    }

    private void note(ProjectId project, Person person, @Nullable Role role, String reason, PersonId by) {
        database.sql("INSERT INTO project_role (project_id, person_id, person_role, reason, given_by, given_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .param(project.value()).param(person.id().value()).param(role == null ? null : role.name())
                .param(reason).param(by.value()).param(Timestamp.from(clock.instant())).update();
        person.given(project, role);
    }

    /// What was given and taken back, the newest first, at most a hundred.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner of the project
    @Transactional(readOnly = true)
    public List<Act> history(ProjectId project, Actor actor) {
        actor.in(project).require(Role.OWNER);
        return database.sql("SELECT person_id, person_role, reason, given_by, given_at FROM project_role"
                        + " WHERE project_id = ? ORDER BY id DESC FETCH FIRST " + ACTS + " ROWS ONLY")
                .param(project.value())
                .query((row, n) -> new Act(new PersonId(row.getLong(1)),
                        Optional.ofNullable(row.getString(2)).map(Role::valueOf).orElse(null), row.getString(3),
                        new PersonId(row.getLong(4)), row.getTimestamp(5).toInstant()))
                .list();
    }

    /// Somebody who belongs to a project.
    ///
    /// @param role that was given; on the site they may have a stronger one
    public record InProject(PersonId person, Role role, Instant since) {
    }

    /// A role was given, or taken back.
    ///
    /// @param role null: it was taken back
    public record Act(PersonId person, @Nullable Role role, String reason, PersonId by, Instant at) {
    }
}
