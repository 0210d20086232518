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

    /// What waits, longest first, at most a hundred.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    List<Waiting> waiting(Actor actor);

    /// How many wait.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    int count(Actor actor);

    /// Makes an entry public, in the name of its author, who is told.
    ///
    /// @param version [Entry#version()] of what the actor has looked at
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws org.daybook.shared.MissingException if no such entry waits (any more)
    /// @throws org.daybook.shared.InvalidInputException for field `version` if its author has changed it since
    Entry accept(EntryId id, long version, Actor actor);

    /// Gives an entry back to its author, as a draft on hold, and tells them why.
    ///
    /// @param reason 1 to 500 characters
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws org.daybook.shared.MissingException if no such entry waits (any more)
    /// @throws org.daybook.shared.InvalidInputException for field `reason` if there is none
    void decline(EntryId id, String reason, Actor actor);

    /// Accepts everything of the author of an entry that waits, and what they publish from now on.
    ///
    /// @param version as in [#accept]
    /// @return the author
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws org.daybook.shared.MissingException if no such entry waits (any more)
    /// @throws org.daybook.shared.InvalidInputException for field `version` if its author has changed it since
    PersonId trust(EntryId id, long version, Actor actor);

    /// What was decided, newest first, at most two hundred.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    List<Decision> decided(Actor actor);

    /// An entry that waits.
    ///
    /// @param accepted how many entries of its author are public
    record Waiting(Entry entry, Instant since, int accepted) {
    }

    /// What somebody decided.
    ///
    /// @param entry may be gone since
    /// @param reason why it was declined; else empty
    record Decision(Kind kind, EntryId entry, PersonId author, String reason, PersonId by, Instant at) {

        /// What became of the entry.
        public enum Kind {
            /// It is public.
            ACCEPTED,
            /// Its author has it back as a draft.
            DECLINED,
            /// It is public, and so is what its author publishes from then on.
            TRUSTED
        }
    }
}
