package org.daybook.web.issues.write;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.daybook.issues.write.IssueWrite;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Something that somebody wanted written to GitHub, as JSON.
///
/// @param kind as in the request
/// @param number of the issue; of a new one once it is there
/// @param content the text, the label, the login, or the words behind the box
/// @param state `waiting`, `refused` or `done`
/// @param failure why the last try failed, or null
/// @param nextTryAt when it is tried next, or null if it is not
@Schema(name = "IssueWrite")
record IssueWriteDocument(
        long id,
        String kind,
        String repository,
        @Nullable Integer number,
        String title,
        String content,
        String state,
        int tries,
        @Nullable String failure,
        Instant writtenAt,
        @Nullable Instant nextTryAt,
        @Nullable Instant doneAt) {

    static IssueWriteDocument of(IssueWrite write) {
        Said failure = write.failure();
        return new IssueWriteDocument(write.id(), write.kind().name().toLowerCase(Locale.ROOT), write.repository(),
                write.number(), write.title(), write.content(), WriteView.of(write).state(), write.tries(),
                failure == null ? null : failure.english(), write.writtenAt(),
                write.isWaiting() ? write.nextTryAt() : null, write.doneAt());
    }
}
