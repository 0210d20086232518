package org.daybook.notebook.publication;

import java.time.Instant;
import java.util.List;
import org.daybook.notebook.entry.Entry;
import org.daybook.people.Actor;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;

/// Entries of newcomers that wait until somebody of the group has looked at them
/// (docs/decisions/0142-first-contributions-wait.md).
public interface Contributions {

    /// What waits in projects of which the actor is a member, longest first, at most a hundred.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member anywhere
    List<Waiting> waiting(Actor actor);

    /// How many wait in projects of which the actor is a member.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member anywhere
    int count(Actor actor);

    /// Makes an entry public, in the name of its author, who is told.
    ///
    /// @param version [Entry#version()] of what the actor has looked at
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member of the project
    /// @throws org.daybook.shared.MissingException if no such entry waits (any more)
    /// @throws org.daybook.shared.InvalidInputException for field `version` if its author has changed it since
    Entry accept(EntryId id, long version, Actor actor);

    /// Gives an entry back to its author, as a draft on hold, and tells them why.
    ///
    /// @param reason 1 to 500 characters
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member of the project
    /// @throws org.daybook.shared.MissingException if no such entry waits (any more)
    /// @throws org.daybook.shared.InvalidInputException for field `reason` if there is none
    void decline(EntryId id, String reason, Actor actor);

    /// Accepts everything of the author of an entry that waits, and what they publish from now on.
    ///
    /// @param version as in [#accept]
    /// @return the author
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member on the site: trust holds in all
    ///     projects
    /// @throws org.daybook.shared.MissingException if no such entry waits (any more)
    /// @throws org.daybook.shared.InvalidInputException for field `version` if its author has changed it since
    PersonId trust(EntryId id, long version, Actor actor);

    /// An entry that waits.
    ///
    /// @param accepted how many contributions of its author are accepted
    record Waiting(Entry entry, Instant since, int accepted) {
    }
}
