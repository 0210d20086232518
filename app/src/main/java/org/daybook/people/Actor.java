package org.daybook.people;

import java.util.Optional;
import org.daybook.shared.Said;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// The one on whose behalf something is done: a person with a role, or anybody from the street.
///
/// Services take the actor as an argument and ask it; nothing is looked up in thread-bound state.
public final class Actor {

    private static final Actor ANYBODY = new Actor(null, null, null);

    private final @Nullable PersonId person;
    private final @Nullable Role role;
    private final @Nullable ImportId within;

    private Actor(@Nullable PersonId person, @Nullable Role role, @Nullable ImportId within) {
        this.person = person;
        this.role = role;
        this.within = within;
    }

    /// A reader who has not signed in: may read what is public, nothing else.
    public static Actor anybody() {
        return ANYBODY;
    }

    /// Somebody who has signed in or sent a token, with the role that holds for this one act.
    public static Actor of(PersonId person, Role role) {
        return new Actor(person, role, null);
    }

    /// The same, storing what an import brings: each new row says so.
    public Actor importing(ImportId id) {
        return new Actor(person, role, id);
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
