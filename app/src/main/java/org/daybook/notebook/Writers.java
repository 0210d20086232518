package org.daybook.notebook;

import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.id.PersonId;

/// Who may write entries in a notebook.
public enum Writers {
    /// The one who opened it, and the owners of its project.
    OPENER,
    /// The members of its project.
    MEMBERS,
    /// Everybody with an account: anyone can take part, at any level.
    EVERYBODY;

    boolean admit(Actor actor, PersonId opener) {
        return switch (this) {
            case OPENER -> actor.is(opener) || actor.has(Role.OWNER);
            case MEMBERS -> actor.is(opener) || actor.has(Role.MEMBER);
            case EVERYBODY -> actor.has(Role.CONTRIBUTOR);
        };
    }
}
