package org.daybook.web.issues.write;

import java.time.Instant;
import java.util.Set;
import org.daybook.issues.write.IssueWrite;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Something that somebody wanted written, as pages show it.
///
/// @param kind as in [org.daybook.issues.write.WriteKind]
/// @param state `waiting`, `refused` or `done`
/// @param page of the issue here, or null of one that is not opened yet
/// @param nextTryAt when it is tried next, if it waits after a failure
public record WriteView(long id, String kind, String target, String title, String content, String state,
        @Nullable String page, @Nullable Said failure, int tries, Instant writtenAt, @Nullable Instant nextTryAt) {

    private static final Set<String> OF_ONE_WORD = Set.of("LABEL", "UNLABEL", "ASSIGN", "UNASSIGN");

    /// What it is about beside the issue: the title of a new one, a label or a person; empty if nothing.
    public String subject() {
        return OF_ONE_WORD.contains(kind) ? content : title;
    }

    static WriteView of(IssueWrite write) {
        return new WriteView(write.id(), write.kind().name(), write.target(), write.title(), write.content(),
                write.doneAt() != null ? "done" : write.refusedAt() != null ? "refused" : "waiting",
                write.number() == null ? null : "/issues/" + write.repository() + "/" + write.number(),
                write.failure(), write.tries(), write.writtenAt(),
                write.isWaiting() && write.failure() != null ? write.nextTryAt() : null);
    }
}
