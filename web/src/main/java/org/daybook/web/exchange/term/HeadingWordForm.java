package org.daybook.web.exchange.term;

import org.daybook.exchange.column.SiteWords;
import org.jspecify.annotations.Nullable;

/// What the form of the page sends.
///
/// @param where `whole` for a whole heading; anything else: words in headings
record HeadingWordForm(
        @Nullable String where, @Nullable String words, @Nullable String means, @Nullable String reason) {

    static final HeadingWordForm EMPTY = new HeadingWordForm("whole", "", "", "");

    SiteWords.Meaning meaning() {
        return new SiteWords.Meaning("whole".equals(where), TermForm.given(words), TermForm.given(means));
    }
}
