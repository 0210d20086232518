package org.daybook.web.search;

import java.util.List;
import org.daybook.search.Reading;
import org.daybook.search.Recognised;
import org.daybook.search.Recogniser;
import org.daybook.search.SearchQuery;
import org.daybook.shared.change.Changed.Kind;
import org.springframework.stereotype.Component;

/// Makes one query of a search form: the text is read by the recogniser, unless a structure stands beside it.
@Component
class SearchFormReader {

    private final Recogniser recogniser;

    SearchFormReader(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    Asked of(SearchForm form, int defaultLimit) {
        SearchQuery query = form.query(defaultLimit);
        if (query.structure().isPresent()) {
            SearchQuery compounds = query.kinds().isEmpty() ? query.only(Kind.COMPOUND) : query;
            return new Asked(form, compounds.withText(form.get("q")), Reading.WORDS, List.of());
        }
        if (!form.has("q")) {
            return new Asked(form, query, Reading.WORDS, List.of());
        }
        Recognised box = recogniser.read(form.get("q"), Reading.of(form.get("as")));
        SearchQuery read = query.withText(box.query().text());
        return new Asked(
                form, box.query().structure().map(read::withStructure).orElse(read), box.reading(), box.others());
    }

    /// A form and what it asks.
    ///
    /// @param reading how the text was read
    /// @param others further ways to read it
    record Asked(SearchForm form, SearchQuery query, Reading reading, List<Reading> others) {

        /// Whether a structure was read out of the one box.
        boolean isStructureFromBox() {
            return reading == Reading.SMILES || reading == Reading.INCHI || reading == Reading.NAME;
        }
    }
}
