package org.daybook.exchange.undo;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.shared.Said;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.undo.Part;
import org.jspecify.annotations.Nullable;

/// An import that is being undone, or was.
///
/// @param reason 1 to [#MAX_REASON] characters
/// @param finishedAt null while a job is at work
/// @param failure why the job stopped, in words; null if it did not
/// @param lastCompound id of the last compound that was looked at, 0 before the first
/// @param gone how much went so far, each part
/// @param kept how many things stayed so far
public record ImportUndo(
        ImportId of,
        String reason,
        PersonId by,
        Instant at,
        @Nullable Instant finishedAt,
        @Nullable Said failure,
        long lastCompound,
        Map<Part, Long> gone,
        long kept) {

    /// Characters of the reason; each number that is retired repeats it.
    public static final int MAX_REASON = 250;

    public ImportUndo {
        gone = Map.copyOf(gone);
    }

    /// Whether a job is at work or about to be.
    public boolean isAtWork() {
        return finishedAt == null && failure == null;
    }

    /// When it was done; empty while it is not.
    public Optional<Instant> doneAt() {
        return Optional.ofNullable(finishedAt);
    }

    /// Why the job stopped; empty if it did not.
    public Optional<Said> failureWords() {
        return Optional.ofNullable(failure);
    }

    /// The same after some more compounds.
    ///
    /// @param to id of the last compound that was looked at now
    /// @param more what went of them, by part
    /// @param stayed how many things stayed
    public ImportUndo plus(long to, Map<Part, Integer> more, int stayed) {
        Map<Part, Long> all = new EnumMap<>(gone);
        more.forEach((part, count) -> all.merge(part, (long) count, Long::sum));
        return new ImportUndo(of, reason, by, at, finishedAt, failure, to, all, kept + stayed);
    }
}
