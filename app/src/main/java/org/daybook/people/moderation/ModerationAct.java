package org.daybook.people.moderation;

import java.time.Instant;
import java.util.Optional;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;

/// What an owner did about a thing or a person.
///
/// @param person whom it is about, or whose the thing is
/// @param thing empty where it is about the person
/// @param undone when it was put right, if it was
public record ModerationAct(long id, Kind kind, PersonId person, Optional<Thing> thing, String reason, PersonId by,
        Instant at, Optional<Instant> undone) {

    /// What was done.
    public enum Kind {
        /// Nobody reads the thing.
        HIDDEN,
        /// The person is deactivated: they cannot sign in.
        BLOCKED,
        /// Name, address and all that leads to the person are forgotten; cannot be put right.
        ERASED,
        /// Somebody else runs a notebook of theirs.
        HANDED_OVER
    }

    /// Whether it can be put right here.
    public boolean isReversible() {
        return undone.isEmpty() && (kind == Kind.HIDDEN || kind == Kind.BLOCKED);
    }
}
