package org.daybook.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.shared.Said;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;

/// The one on whose behalf something is done: a person with a role, or anybody from the street.
///
/// The role is that on the site. What belongs to a project asks the actor [#in] it, who may have a stronger one there
/// (docs/decisions/0200-roles-in-a-project.md).
///
/// Services take the actor as an argument and ask it; nothing is looked up in thread-bound state.
public final class Actor {

    private static final Actor ANYBODY = new Actor(null, null, null, Map.of(), null);

    private final @Nullable PersonId person;
    private final @Nullable Role onSite;
    private final @Nullable Role role;
    private final Map<ProjectId, Role> inProjects;
    private final @Nullable ImportId within;

    private Actor(@Nullable PersonId person, @Nullable Role onSite, @Nullable Role role,
            Map<ProjectId, Role> inProjects, @Nullable ImportId within) {
        this.person = person;
        this.onSite = onSite;
        this.role = role;
        this.inProjects = Map.copyOf(inProjects);
        this.within = within;
    }

    /// A reader who has not signed in: may read what is public, nothing else.
    public static Actor anybody() {
        return ANYBODY;
    }

    /// Somebody who has signed in or sent a token, with the role that holds for this one act.
    public static Actor of(PersonId person, Role role) {
        return of(person, role, Map.of());
    }

    /// The same, with the roles that the person has in single projects.
    public static Actor of(PersonId person, Role role, Map<ProjectId, Role> inProjects) {
        return new Actor(person, role, role, inProjects, null);
    }

    /// The same, storing what an import brings: each new row says so.
    public Actor importing(ImportId id) {
        return new Actor(person, onSite, role, inProjects, id);
    }

    /// The same, with the role that holds for what belongs to this project: never a weaker one than on the site.
    public Actor in(ProjectId project) {
        return inAny(List.of(project));
    }

    /// The same for what belongs to several projects: the strongest of the roles in them.
    public Actor inAny(Collection<ProjectId> projects) {
        Role strongest = Stream.concat(Stream.ofNullable(onSite),
                        projects.stream().map(inProjects::get).filter(Objects::nonNull))
                .min(Comparator.naturalOrder()).orElse(null);
        return strongest == role ? this : new Actor(person, onSite, strongest, inProjects, within);
    }

    /// Whether the actor has this role or a stronger one on the site or in some project.
    public boolean hasAnywhere(Role needed) {
        return inAny(inProjects.keySet()).has(needed);
    }

    /// For who is asked before it is known of which project something will be; whoever does it asks again, [#in] that.
    ///
    /// @throws NotAllowedException if the actor does not have this role or a stronger one in any project
    public PersonId requireAnywhere(Role needed) {
        return inAny(inProjects.keySet()).require(needed);
    }

    /// The projects in which this role or a stronger one was given to the actor; not all those in which they have it,
    /// if they have it on the site.
    public Set<ProjectId> projectsWith(Role needed) {
        return inProjects.entrySet().stream().filter(one -> one.getValue().includes(needed)).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Empty for anybody from the street.
    public Optional<PersonId> person() {
        return Optional.ofNullable(person);
    }

    /// Never true for anybody from the street.
    public boolean is(PersonId other) {
        return other.equals(person);
    }

    /// Whether the actor has this role or a stronger one.
    public boolean has(Role needed) {
        return role != null && role.includes(needed);
    }

    /// Returns who acts, if they may.
    ///
    /// @throws NotAllowedException if the actor does not have this role or a stronger one
    public PersonId require(Role needed) {
        if (person == null || !has(needed)) {
            throw new NotAllowedException(person == null
                    ? Said.of("said.people.sign-in-to-do-this")
                    : Said.of("said.people.this-needs-the-role", needed.name().toLowerCase(java.util.Locale.ROOT)));
        }
        return person;
    }

    /// As [#require], with the import that it is done by, if it is done by one.
    public Authorship requireAuthor(Role needed) {
        return new Authorship(require(needed), within);
    }

    /// Lets people see to their own affairs and owners to everybody's.
    ///
    /// @throws NotAllowedException if the actor is neither this person nor an owner
    public void requireSelfOrOwner(PersonId affected) {
        if (!is(affected)) {
            require(Role.OWNER);
        }
    }

    @Override
    public String toString() {
        return person == null ? "anybody" : role + " " + person;
    }
}
