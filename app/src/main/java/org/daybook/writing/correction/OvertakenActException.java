package org.daybook.writing.correction;

import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Says that an act cannot be taken back: which one, what stands in its way, and the last that was done to the same
/// since. Nothing was changed.
public class OvertakenActException extends ChangedSinceException {

    private final @Nullable Long since;
    private final @Nullable String obstacle;

    OvertakenActException(Correction act, Said why, Optional<Correction> since, Optional<String> obstacle) {
        super(since.map(last -> Said.of("said.writing.of-cannot-be-taken-back-since", act.change().what(), act.name(),
                        why, last.change().what(), last.name()))
                .orElseGet(() -> Said.of("said.writing.of-cannot-be-taken-back-for", act.change().what(), act.name(),
                        why)));
        this.since = since.map(Correction::id).orElse(null);
        this.obstacle = obstacle.orElse(null);
    }

    /// The id of the last act on the same since; empty if there is none.
    public OptionalLong since() {
        return since == null ? OptionalLong.empty() : OptionalLong.of(since);
    }

    /// The path of the page of what stands in the way; empty if it has none.
    public Optional<String> obstacle() {
        return Optional.ofNullable(obstacle);
    }
}
