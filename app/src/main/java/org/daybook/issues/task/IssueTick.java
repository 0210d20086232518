package org.daybook.issues.task;

import java.util.List;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// A box of an issue that was ticked, or is not any more.
///
/// @param repository of the issue, as GitHub writes it
/// @param task the words behind the box
/// @param origins entries that the issue was opened from
public record IssueTick(long id, String repository, int number, String task, boolean ticked, Ticker by,
        List<Origin> origins) {

    public IssueTick {
        origins = List.copyOf(origins);
    }

    /// An entry that the issue was opened from.
    ///
    /// @param openedBy who opened it; null if nobody knows any more
    public record Origin(EntryId entry, @Nullable PersonId openedBy) {}
}
