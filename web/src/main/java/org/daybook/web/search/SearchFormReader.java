package org.daybook.web.search;

import java.util.List;
import org.daybook.people.group.Projects;
import org.daybook.search.Reading;
import org.daybook.search.Recognised;
import org.daybook.search.Recogniser;
import org.daybook.search.SearchQuery;
import org.daybook.shared.kind.Kinds;
import org.springframework.stereotype.Component;

/// Makes one query of a search form: the text is read by the recogniser, unless a structure stands beside it.
@Component
class SearchFormReader {

    private final Recogniser recogniser;
    private final Kinds kinds;
    private final HitViews views;
    private final Projects projects;

    SearchFormReader(Recogniser recogniser, Kinds kinds, HitViews views, Projects projects) {
        this.projects = projects;
        this.recogniser = recogniser;
        this.kinds = kinds;
        this.views = views;
    }

    /// What is asked besides the text of `q`.
    SearchQuery plain(SearchForm form, int defaultLimit) {
        SearchQuery query = form.query(kinds.names(), defaultLimit);
        return form.has("project")
                ? query.withFilters(query.filters().inProject(projects.chosen(form.get("project")).id()))
                : query;
    }

    Asked of(SearchForm form, int defaultLimit) {
        SearchQuery query = plain(form, defaultLimit);
        if (query.structure().isPresent()) {
            SearchQuery drawn = query.kinds().isEmpty() ? query.only(views.drawn()) : query;
            return new Asked(form, drawn.withText(form.get("q")), Reading.WORDS, List.of());
        }
        if (!form.has("q")) {
            return new Asked(form, query, Reading.WORDS, List.of());
        }
        Recognised box = recogniser.read(form.get("q"), Reading.of(form.get("as")));
        SearchQuery read = query.withText(box.query().text());
        return new Asked(
                form,
                box.query().structure()
                        .map(structure -> form.wantsTautomers() ? structure.withTautomers() : structure)
                        .map(read::withStructure)
                        .orElse(read),
                box.reading(),
                box.others());
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
