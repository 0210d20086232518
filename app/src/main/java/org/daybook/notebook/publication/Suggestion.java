package org.daybook.notebook.publication;

import java.time.Instant;
import java.util.Optional;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;

/// A changed state of a published entry by somebody who may not change it, or not yet without a nod.
///
/// @param base number of the revision that it changes
/// @param content all that the entry is to say
/// @param reason why, may be empty
/// @param answer what became of it; empty while it waits
public record Suggestion(long id, EntryId entry, int base, PersonId author, EntryContent content, String reason,
        Instant at, Optional<Answer> answer) {

    /// Whether nobody has answered it yet.
    public boolean isWaiting() {
        return answer.isEmpty();
    }

    /// What became of it.
    ///
    /// @param words why it was declined; empty if it was accepted
    /// @param revision number of the revision that it became; empty if it was declined
    public record Answer(PersonId by, Instant at, String words, Optional<Integer> revision) {
    }
}
