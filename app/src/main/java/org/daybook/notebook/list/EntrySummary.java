package org.daybook.notebook.list;

import java.time.Instant;
import java.time.LocalDate;
import org.daybook.notebook.entry.EntryState;
import org.daybook.notebook.entry.Kind;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// One entry in a list.
///
/// @param excerpt the beginning of its text without Markdown
/// @param revision number of the current revision, 0 for a draft
/// @param publishedAt when it first went public; null for a draft
/// @param changedAt when it was last saved
public record EntrySummary(
        EntryId id,
        LocalDate labDay,
        String title,
        String excerpt,
        Kind kind,
        EntryState state,
        boolean onHold,
        int revision,
        @Nullable Instant publishedAt,
        Instant changedAt,
        NotebookId notebook,
        String notebookSlug,
        String notebookTitle,
        PersonId author,
        String authorHandle,
        String authorName) {

    @SuppressWarnings("ParameterNumber")
    EntrySummary(
            long id,
            LocalDate labDay,
            String title,
            String excerpt,
            Kind kind,
            EntryState state,
            boolean onHold,
            int revision,
            @Nullable Instant publishedAt,
            Instant changedAt,
            long notebook,
            String notebookSlug,
            String notebookTitle,
            long author,
            String authorHandle,
            String authorName) {
        this(new EntryId(id), labDay, title, excerpt, kind, state, onHold, revision, publishedAt, changedAt,
                new NotebookId(notebook), notebookSlug, notebookTitle, new PersonId(author), authorHandle, authorName);
    }

    /// When its public state was last changed: by a save, or by going public after it.
    public Instant updatedAt() {
        return publishedAt == null || publishedAt.isBefore(changedAt) ? changedAt : publishedAt;
    }

    /// Whether only its author sees it; others never get it in a list.
    public boolean isDraft() {
        return state == EntryState.DRAFT;
    }
}
