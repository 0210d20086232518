package org.daybook.issues.write;

import java.time.Instant;
import java.util.Optional;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;

/// Something that somebody wanted written, and what became of it.
///
/// @param number of the issue, also of a new one once it is there
/// @param tries how often GitHub was asked
/// @param failure why the last try failed
/// @param refusedAt when GitHub refused it for good; it is kept, and can be tried again
/// @param doneAt when GitHub had taken it
public record IssueWrite(
        long id,
        PersonId person,
        WriteKind kind,
        String repository,
        @Nullable Integer number,
        String title,
        String content,
        @Nullable Thing origin,
        Instant writtenAt,
        Instant nextTryAt,
        int tries,
        @Nullable Said failure,
        @Nullable Instant refusedAt,
        @Nullable Instant doneAt) {

    /// Of the issue that it is about, or the repository of a new one.
    public String target() {
        return repository + Optional.ofNullable(number).map(known -> "#" + known).orElse("");
    }

    /// Whether it waits to be done.
    public boolean isWaiting() {
        return doneAt == null && refusedAt == null;
    }
}
