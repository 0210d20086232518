package org.daybook.web.notebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.Kind;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// An entry as the API takes it; what is left out stays as it is, or has its default.
///
/// @param notebook slug; needed for a new entry; another one moves a draft, a published entry stays
/// @param date lab day as yyyy-mm-dd; today in the notebook's zone for a new entry
/// @param text Markdown, at most 512 KB
/// @param kind note, plan, procedure, data, discussion or meeting
/// @param publish whether it goes public now
/// @param onHold whether the evening leaves a draft alone
/// @param reason why a published entry is changed
/// @param formToken up to 64 characters of the client's own: the same token again is the same entry
record EntryRequest(
        @Nullable String notebook,
        @Nullable String date,
        @Nullable String title,
        @Nullable String text,
        @Nullable String kind,
        @Nullable Map<String, String> metadata,
        @Nullable Boolean publish,
        @Nullable Boolean onHold,
        @Nullable String reason,
        @Nullable String formToken) {

    EntryRequest {
        if (formToken != null && OverLimitException.requireText("formToken", formToken, NewEntry.MAX_TOKEN).isBlank()) {
            throw new InvalidInputException("formToken",
                    Said.of("said.notebook.a-formtoken-has-1-to", NewEntry.MAX_TOKEN));
        }
        if (reason != null) {
            OverLimitException.requireText("reason", reason, Entries.MAX_REASON);
        }
        if (metadata != null && metadata.containsValue(null)) {
            throw new InvalidInputException("metadata", Said.of("said.notebook.a-fact-has-a-text"));
        }
    }

    /// @throws InvalidInputException naming the property that cannot be accepted
    EntryContent over(EntryContent kept) {
        return new EntryContent(
                date == null ? kept.labDay() : day(date),
                title == null ? kept.title() : title,
                text == null ? kept.text() : text,
                kind == null ? kept.kind() : Kind.of(kind),
                metadata == null ? kept.metadata() : metadata);
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(OverLimitException.requireNaming("date", typed));
        } catch (DateTimeException e) {
            throw new InvalidInputException("date", Said.of("said.notebook.is-not-a-day-such", typed));
        }
    }
}
