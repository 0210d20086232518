package org.daybook.notebook.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.daybook.notebook.entry.Kind;
import org.daybook.notebook.text.IssueReference;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.PersonId;

/// All words of an entry, for the search index.
///
/// @param isDraft whether only its author may find it
/// @param plainText the text without Markdown
/// @param mentions normalised compound numbers and InChIKeys in it
public record EntryText(
        EntryId id,
        boolean isDraft,
        PersonId author,
        NotebookId notebook,
        LocalDate labDay,
        Instant changedAt,
        String title,
        String plainText,
        Kind kind,
        Map<String, String> metadata,
        Set<String> mentions,
        Set<IssueReference> issues) {}
