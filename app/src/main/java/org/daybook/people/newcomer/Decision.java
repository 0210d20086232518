package org.daybook.people.newcomer;

import java.time.Instant;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;

/// What somebody decided about a contribution, or about who contributes.
///
/// @param thing what it was about, which may be gone since; null where trust was taken back
/// @param author whose it is
/// @param reason why it was declined; else empty
public record Decision(Kind kind, @Nullable Thing thing, PersonId author, String reason, PersonId by, Instant at) {

    /// What became of it.
    public enum Kind {
        /// It is public.
        ACCEPTED,
        /// Its author has it back.
        DECLINED,
        /// It is public, and so is what its author publishes from then on.
        TRUSTED,
        /// What this person publishes waits again.
        UNTRUSTED
    }
}
