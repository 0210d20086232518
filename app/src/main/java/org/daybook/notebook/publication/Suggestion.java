package org.daybook.notebook.publication;

import java.time.Instant;
import java.util.Optional;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;

/// A changed text of a published entry by somebody who may not change it.
///
/// @param base number of the revision that it changes
/// @param title with the change, as `text` is
/// @param reason why, may be empty
/// @param answer what became of it; empty while it waits
public record Suggestion(long id, EntryId entry, int base, PersonId author, String title, String text, String reason,
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
