package org.daybook.web.project;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.group.ProjectRoles;
import org.daybook.people.group.ProjectRoles.Act;
import org.daybook.people.group.ProjectRoles.InProject;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.shared.view.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who has which role in a project, with their names.
@Component
class ProjectTeam {

    private final ProjectRoles roles;
    private final People people;

    ProjectTeam(ProjectRoles roles, People people) {
        this.roles = roles;
        this.people = people;
    }

    /// Owners first, in two queries.
    List<Row> of(ProjectId project) {
        List<InProject> all = roles.of(project);
        Map<PersonId, Person> found = people.findAll(all.stream().map(InProject::person).toList());
        return all.stream().map(one -> new Row(PersonView.of(found.get(one.person())), one.role(), one.since()))
                .toList();
    }

    /// The newest first.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner of the project
    List<ActRow> history(ProjectId project, Actor actor) {
        List<Act> acts = roles.history(project, actor);
        Map<PersonId, Person> found = people.findAll(
                acts.stream().flatMap(one -> Stream.of(one.person(), one.by())).toList());
        return acts.stream().map(one -> new ActRow(PersonView.of(found.get(one.person())), one.role(), one.reason(),
                PersonView.of(found.get(one.by())), one.at())).toList();
    }

    /// Somebody of the project.
    record Row(PersonView person, Role role, Instant since) {
    }

    /// A role was given, or taken back.
    ///
    /// @param role null: it was taken back
    record ActRow(PersonView person, @Nullable Role role, String reason, PersonView by, Instant at) {
    }
}
