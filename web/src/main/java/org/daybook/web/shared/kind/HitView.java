package org.daybook.web.shared.kind;

import java.util.List;
import java.util.function.UnaryOperator;
import org.daybook.search.Hit;
import org.daybook.search.Hit.Fragment;
import org.daybook.search.Search.Found;
import org.daybook.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// How the hits of one kind look. A kind without a bean of this is shown as rows of text, which is what this does
/// unless told otherwise.
public interface HitView {

    /// As in [org.daybook.shared.kind.ContentKind#name()].
    String kind();

    /// How many are shown before all of them are asked for.
    default int first() {
        return 8;
    }

    /// The template whose fragment `hits(cards)` draws what [#cards] gives.
    default String template() {
        return "search/hits";
    }

    /// What is shown of the hits, in their order; one that is gone by now may be left out.
    default List<?> cards(List<Hit> hits, SearchQuery query) {
        return hits.stream()
                .map(hit -> new TextRow(
                        hit.title(),
                        hit.path(),
                        hit.day().map(Object::toString).orElse(""),
                        hit.author(),
                        hit.draft(),
                        hit.excerpt()))
                .toList();
    }

    /// The hits as a table, which the fragment `table(table, fields)` of the template draws; null for kinds
    /// without one.
    ///
    /// @param columns names of those that it is to have, with commas between them; empty: the usual ones
    /// @param address of the same search with other columns
    default @Nullable Object table(List<Hit> hits, SearchQuery query, String columns, UnaryOperator<String> address) {
        return null;
    }

    /// The hits for programs, one for each, in their order.
    default List<HitDocument> documents(List<Hit> hits, SearchQuery query) {
        return hits.stream().map(HitDocument::ofText).toList();
    }

    /// Whether they are found by a structure: a search for one that names no kind is for these.
    default boolean isDrawn() {
        return false;
    }

    /// Formats of the files in which all that a search finds can be had, as addresses end; empty: there are none.
    default List<String> files() {
        return List.of();
    }

    /// All that a search found, in its order, as one file.
    ///
    /// @param columns names of those that it is to have, with commas between them; empty: those that it always has
    /// @param format one of [#files()]
    /// @param raw whether texts that a spreadsheet would calculate stay as they are
    default StreamingResponseBody file(List<Found> found, SearchQuery query, String columns, String format,
            boolean raw) {
        throw new UnsupportedOperationException(kind() + " have no files");
    }

    /// A row of text.
    ///
    /// @param day ISO, may be empty
    /// @param author may be empty
    record TextRow(String title, String address, String day, String author, boolean draft, List<Fragment> excerpt) {
    }
}
