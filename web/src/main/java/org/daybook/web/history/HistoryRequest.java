package org.daybook.web.history;

import static java.util.Objects.requireNonNullElse;

import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// What somebody asks of the history.
///
/// @param kind of things; empty: any
/// @param by handle of a person; empty: anybody
/// @param thing id of one thing of that kind: what concerns it; empty: any
/// @param before id of an act: the older ones
record HistoryRequest(
        @Nullable String kind, @Nullable String by, @Nullable String thing, @Nullable String before) {

    String kindOrEmpty() {
        return OverLimitException.requireNaming("kind", requireNonNullElse(kind, ""));
    }

    String byOrEmpty() {
        return OverLimitException.requireNaming("by", requireNonNullElse(by, ""));
    }

    /// 0 for any.
    long thingOrZero() {
        return id("thing", thing);
    }

    /// 0 for the first page.
    long beforeOrZero() {
        return id("before", before);
    }

    private static long id(String field, @Nullable String typed) {
        String text = OverLimitException.requireNaming(field, requireNonNullElse(typed, ""));
        if (!text.matches("([1-9]\\d{0,17})?")) {
            throw new InvalidInputException(field, Said.of("said.history.is-not-the-id-of", text));
        }
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
