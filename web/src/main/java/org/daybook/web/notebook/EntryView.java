package org.daybook.web.notebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.web.notebook.editor.AttachmentDocument;
import org.jspecify.annotations.Nullable;

/// An entry as its page shows it.
///
/// @param html its text, safe to be put into the page as it is
/// @param problem why the text is shown as it was typed, or null
/// @param redactable whether the reader may take its content away
/// @param sha256 hash of the current revision, or null for a draft
public record EntryView(
        long id,
        String title,
        LocalDate labDay,
        String kind,
        boolean draft,
        boolean onHold,
        int revision,
        Instant changedAt,
        @Nullable Instant publishedAt,
        @Nullable String sha256,
        String html,
        @Nullable String problem,
        String excerpt,
        Map<String, String> metadata,
        Author author,
        NotebookOutline notebook,
        List<Author> revisers,
        List<Drawing> compounds,
        List<ToDo> issues,
        List<AttachmentDocument> files,
        boolean editable,
        boolean redactable,
        @Nullable Tombstone tombstone,
        Nod nod,
        String jsonLd) {

    /// Who is to be cited: its author, then who else wrote in it.
    public List<Author> writers() {
        return Stream.concat(Stream.of(author), revisers.stream()).toList();
    }

    /// How a draft stands that a newcomer has published.
    ///
    /// @param mine whether its author looks at it
    /// @param version of what is shown
    /// @param waiting whether nobody of the group has decided yet
    /// @param declined why it was given back, or null
    public record Nod(boolean mine, long version, boolean waiting, @Nullable String declined) {
    }

    /// Somebody who wrote here.
    public record Author(String handle, String name, @Nullable String orcid) {

        /// The page of the iD at ORCID, or null.
        public @Nullable String orcidPage() {
            return orcid == null ? null : "https://orcid.org/" + orcid;
        }
    }

    /// The notebook that an entry is in.
    public record NotebookOutline(String slug, String title, String licence) {

        /// The name of the licence as people write it.
        public String licenceName() {
            return licence.replaceFirst("^CC-", "CC ").replaceFirst("-(\\d\\.\\d)$", " $1");
        }

        /// Where the licence can be read, at SPDX.
        public String licenceUrl() {
            return "https://spdx.org/licenses/" + licence + ".html";
        }
    }

    /// A compound that the text mentions.
    ///
    /// @param svg its drawing, safe; empty without structure
    public record Drawing(String number, String title, String svg) {
    }

    /// An issue that the text refers to, as it was last seen.
    ///
    /// @param state `open`, `closed`, or empty while nothing is known of it
    public record ToDo(String reference, String address, String title, String state) {
    }

    /// What is left of a redacted entry.
    public record Tombstone(String reason, Instant at, String by) {
    }
}
