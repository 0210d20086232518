package org.daybook.web.search;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.assay.Assays;
import org.daybook.exchange.shown.KnownColumns;
import org.daybook.saved.SavedPage;
import org.daybook.search.SearchQuery;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.springframework.stereotype.Component;

/// A search can be saved.
@Component
class SavedSearch implements SavedPage {

    private final SearchFormReader asking;
    private final HitViews views;
    private final Assays assays;

    SavedSearch(SearchFormReader asking, HitViews views, Assays assays) {
        this.views = views;
        this.asking = asking;
        this.assays = assays;
    }

    @Override
    public String path() {
        return "/search";
    }

    @Override
    public Set<String> parameters() {
        return SearchForm.names();
    }

    @Override
    public String address(Map<String, String> parameters) {
        SearchForm form = new SearchForm(parameters);
        if (form.isBlank()) {
            throw new InvalidInputException("q", Said.of("said.saved.nothing-is-asked"));
        }
        asking.of(form, SearchQuery.DEFAULT_LIMIT);
        if (form.has("columns")) {
            KnownColumns.of(assays.all()).chosen(form.get("columns"));
        }
        return form.start();
    }

    /// Of all kinds that are searched, the one that has structures.
    @Override
    public Optional<SearchQuery> search(Map<String, String> parameters) {
        SearchQuery asked = asking.of(new SearchForm(parameters), SearchQuery.DEFAULT_LIMIT).query();
        return asked.kinds().isEmpty() || asked.kinds().contains(views.drawn())
                ? Optional.of(asked.only(views.drawn())) : Optional.empty();
    }
}
