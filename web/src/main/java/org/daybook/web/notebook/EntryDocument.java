package org.daybook.web.notebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An entry as data; the same from its page's `.json` address and from the API.
///
/// @param date the lab day
/// @param text Markdown
/// @param html the text as the page shows it
/// @param state `draft`, `waiting` (published by a newcomer, until a member has accepted it) or `published`
/// @param declined why a member gave it back to its author, until it is published again
/// @param revision number of the current revision, 0 for a draft
/// @param sha256 hash of the current revision, which is that of its `.json` address
/// @param mentions numbers of registered compounds
/// @param issues GitHub issues as `owner/repo#12`
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryDocument(
        long id,
        String url,
        String notebook,
        AuthorDocument author,
        LocalDate date,
        String title,
        String kind,
        String text,
        String html,
        Map<String, String> metadata,
        String state,
        @Nullable String declined,
        boolean onHold,
        int revision,
        @Nullable String sha256,
        Instant changedAt,
        @Nullable Instant publishedAt,
        String licence,
        List<String> mentions,
        List<String> issues,
        List<FileDocument> attachments) {

    @Schema(name = "EntryAuthor")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuthorDocument(String handle, String name, @Nullable String orcid) {
    }

    /// A file. Where a photo told more than its picture, three hashes may differ: that of the file revisions name, of
    /// the one that everybody
    /// is given, and of the one that was sent.
    ///
    /// @param size bytes of the file that revisions name
    /// @param sha256 hash of the file that revisions name
    /// @param servedSha256 hash of the file under `url`, if that is another one
    /// @param originalSha256 hash of the file as it was sent, if that is another one than the one under `url`; members
    ///     can read it
    /// @param removed what was taken out, in words
    @Schema(name = "EntryFile")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record FileDocument(
            long id,
            String name,
            String url,
            String type,
            long size,
            String sha256,
            @Nullable String servedSha256,
            @Nullable String originalSha256,
            List<String> removed) {
    }
}
