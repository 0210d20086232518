package org.daybook.web.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.web.search.joined.QueryView;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;

/// What the search page shows.
///
/// @param form the fields as sent
/// @param address the address of this search
/// @param read what the box was taken for, or null if there is nothing to say
/// @param drawing the structure asked for as SVG, may be empty
/// @param query the joined conditions, or null
/// @param failure what cannot be read, or null
/// @param sections the hits by kind
/// @param remarks what should be known about the answer
/// @param tookMillis time of all searches
/// @param tautomers where the same is asked of tautomers, if only they would be found, or null
/// @param next address of the next page, or null
/// @param first address of the first page, or null on it
/// @param downloads the same compounds as files
record SearchPage(
        SearchForm form,
        String address,
        @Nullable Read read,
        String drawing,
        @Nullable QueryView query,
        @Nullable Failure failure,
        List<Section> sections,
        List<String> remarks,
        long tookMillis,
        @Nullable Link tautomers,
        @Nullable String next,
        @Nullable String first,
        List<Link> downloads) {

    /// Whether something was asked and nothing was found.
    public boolean isEmpty() {
        return failure == null && !form.isBlank() && sections.isEmpty();
    }

    /// What was asked, by the names of the form.
    public Map<String, String> fields() {
        return form.fields();
    }

    /// What was found, in a few words.
    public String summary(Words words) {
        return sections.isEmpty()
                ? words.of("search.count.nothing")
                : sections.stream()
                        .map(section -> section.count() + " "
                                + words.word(section.count().equals("1") ? "hit-found" : "hits-found", section.key()))
                        .collect(Collectors.joining(", "));
    }

    /// What the box was taken for.
    ///
    /// @param others the same text read otherwise
    record Read(String sentence, List<Link> others) {
    }

    /// Why the query cannot be answered.
    ///
    /// @param excerpt the offending line with a caret under the fault, may be empty
    record Failure(String field, String message, String excerpt) {
    }

    /// The hits of one kind.
    ///
    /// @param count how many there are, in words
    /// @param more address of all of them, or null if all are here
    /// @param template has the fragment `hits(cards)` that draws the cards, and `table(table, fields)`
    /// @param table in place of the cards, or null
    /// @param otherView address of the table if these are cards, of the cards if this is a table; null if there is none
    record Section(
            String key,
            String title,
            String count,
            @Nullable String more,
            String template,
            List<?> cards,
            @Nullable Object table,
            @Nullable String otherView) {

        /// Whether there is nothing in it.
        public boolean isEmpty() {
            return cards.isEmpty() && table == null;
        }
    }

    /// Words that lead to an address.
    record Link(String words, String address) {
    }
}
