package org.daybook.writing.belonging;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.id.Thing;
import org.daybook.writing.belonging.Belonging.Owned;
import org.daybook.writing.correction.Correction.Change;
import org.daybook.writing.correction.Corrections;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What belongs to which project, and puts it right.
@Service
@Transactional
public class Belongings {

    private final List<Belonging> kinds;
    private final Projects projects;
    private final Corrections corrections;

    Belongings(List<Belonging> kinds, Projects projects, Corrections corrections) {
        this.kinds = List.copyOf(kinds);
        this.projects = projects;
        this.corrections = corrections;
    }

    /// Everything that belongs to a project, by kind and name.
    @Transactional(readOnly = true)
    public List<Owned> all() {
        return kinds.stream().flatMap(kind -> kind.all().stream()).toList();
    }

    /// Has a thing belong to another project, and what hangs on it with it. The history says so.
    ///
    /// @param slug of the project
    /// @param reason at most [org.daybook.writing.correction.Correction#MAX_REASON] characters, may be empty
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws MissingException if there is no such thing
    /// @throws org.daybook.shared.InvalidInputException for field `project` if there is none
    public void move(Thing thing, String slug, String reason, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        String why = Corrections.requireReason(reason);
        Project to = projects.chosen(slug);
        Belonging kind = kinds.stream().filter(one -> one.kind().equals(thing.kind())).findFirst()
                .orElseThrow(() -> new MissingException(Said.of("said.writing.nothing-that-belongs")));
        Owned owned = kind.all().stream().filter(one -> one.thing().equals(thing)).findFirst()
                .orElseThrow(() -> new MissingException(Said.of("said.writing.nothing-that-belongs")));
        if (owned.project().equals(to.id())) {
            return;
        }
        Map<ProjectId, Project> all = projects.all().stream().collect(Collectors.toMap(Project::id,
                Function.identity()));
        kind.move(thing.id(), to.id());
        corrections.note(thing, owned.name(), Change.of("said.writing.moved-to-a-project",
                all.get(owned.project()).name(), to.name()), why, owner);
    }
}
