package org.daybook.search.query;

import java.util.Optional;
import org.apache.lucene.search.Query;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.search.SearchQuery;
import org.daybook.search.index.IndexView;
import org.jspecify.annotations.Nullable;

/// A search query bound to who asks it and to one view of the index.
///
/// @param query as it was asked
/// @param conditions words, filters and visibility, without the structure
/// @param wanted the words alone, for excerpts; see [#words()]
/// @param drawn what is asked of the structure, or null; see [#structure()]
/// @param view the index
record SearchRequest(
        SearchQuery query, Query conditions, @Nullable Query wanted, @Nullable StructureSearch drawn, IndexView view) {

    Optional<Query> words() {
        return Optional.ofNullable(wanted);
    }

    Optional<StructureSearch> structure() {
        return Optional.ofNullable(drawn);
    }

    /// Everything that must hold, for one run that spends this budget.
    Query bind(SearchBudget budget) {
        return drawn == null ? conditions : drawn.with(conditions, budget);
    }

    /// The same with another structure.
    SearchRequest with(StructureSearch structure) {
        return new SearchRequest(query, conditions, wanted, structure, view);
    }

    /// Whether hits differ in how well they match.
    boolean isScored() {
        return wanted != null || drawn != null && drawn.isScored();
    }
}
