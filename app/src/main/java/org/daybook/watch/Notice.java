package org.daybook.watch;

import java.time.Instant;
import java.util.Optional;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.kind.OpenThing;

/// What somebody is told.
///
/// @param what what happened, or that a text mentions them
/// @param thing what there is to look at, which everybody sees, or its author alone
/// @param by who did it; empty if it was done elsewhere
/// @param isRead whether they have marked it as read
public record Notice(long id, What what, OpenThing thing, Optional<PersonId> by, Instant at, boolean isRead) {

    /// What it was.
    public enum What {
        /// A text mentions the person.
        MENTIONED,
        /// Somebody answered a comment of theirs.
        ANSWERED,
        /// An entry went public in what they watch.
        PUBLISHED,
        /// What they watch says something else now.
        CHANGED,
        /// Somebody said something about what they watch.
        COMMENTED,
        /// A search that they watch finds what it did not find before.
        FOUND,
        /// What they contributed is public.
        ACCEPTED,
        /// They have back what they contributed, with a reason.
        DECLINED;

        /// Whether it is what was decided about something of theirs, of which a mail of its own tells.
        public boolean isDecision() {
            return this == ACCEPTED || this == DECLINED;
        }
    }
}
