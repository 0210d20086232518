package org.daybook.web.shared.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One thing that happened on the way of a compound.
///
/// @param day on which it happened (UTC where a moment is known)
/// @param kind what it was
/// @param title for people: the title of an entry or issue, the stage, the assay
/// @param page path of its page here; null if it has none
/// @param person who did it, by name; null where nobody is named
/// @param words what else is to be said: the values, a sentence, the reason; null for nothing
public record StoryEvent(
        LocalDate day, Kind kind, String title, @Nullable String page, @Nullable String person,
        @Nullable String words) {

    /// Oldest first; within a day in the order of [Kind].
    public static final Comparator<StoryEvent> IN_TIME =
            Comparator.comparing(StoryEvent::day).thenComparing(StoryEvent::kind);

    /// What happened; within a day in this order.
    public enum Kind {
        ISSUE_OPENED, ENTRY, REGISTERED, BATCH, STAGE, MEASURED, RECORDED, CORRECTED, ISSUE_CLOSED;

        /// For programs: `issue-opened`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The day (UTC) of a moment.
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /// Null for an empty text.
    public static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
