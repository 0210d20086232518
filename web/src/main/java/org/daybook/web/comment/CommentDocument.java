package org.daybook.web.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A comment for programs; what does not belong to it is left out.
///
/// @param url address of its page
/// @param kind of what it is about: `entry`, `compound`, `campaign` or `activity`
/// @param name what that goes by in its address
/// @param answerTo which comment it answers
/// @param author handle
/// @param text Markdown; left out once it is removed
/// @param html the same, safe to be shown
/// @param version which state this is; the ETag
/// @param revision which state of its text this is, from 1
@Schema(name = "Comment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommentDocument(
        long id,
        String url,
        String kind,
        String name,
        @Nullable Long answerTo,
        String author,
        @Nullable String text,
        @Nullable String html,
        int version,
        int revision,
        Instant createdAt,
        Instant changedAt,
        @Nullable RemovalDocument removal) {

    /// Why a comment was removed.
    ///
    /// @param by handle
    @Schema(name = "CommentRemoval")
    record RemovalDocument(String reason, String by, Instant at) {
    }

    /// A page of comments.
    ///
    /// @param next address of the next page, null on the last
    @Schema(name = "CommentPage")
    record CommentPageDocument(List<CommentDocument> items, @Nullable String next) {
    }
}
