package org.daybook.search.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.daybook.chem.match.Pattern;
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
/// @param joined conditions joined by *and*, *or* and *not*, or null
/// @param view the index
record SearchRequest(
        SearchQuery query,
        Query conditions,
        @Nullable Query wanted,
        @Nullable StructureSearch drawn,
        @Nullable ExpressionSearch joined,
        IndexView view) {

    Optional<Query> words() {
        return Optional.ofNullable(wanted);
    }

    Optional<StructureSearch> structure() {
        return Optional.ofNullable(drawn);
    }

    /// All that is asked of structures, among the joined conditions too.
    Stream<StructureSearch> structures() {
        return Stream.concat(structure().stream(), joined == null ? Stream.empty() : joined.structures());
    }

    /// Everything that must hold, for one run that spends this budget.
    Query bind(SearchBudget budget) {
        Query all = joined == null ? conditions : new BooleanQuery.Builder().add(conditions, Occur.MUST)
                .add(joined.query(budget), Occur.FILTER).build();
        return drawn == null ? all : drawn.with(all, budget);
    }

    /// The same with another structure.
    SearchRequest with(StructureSearch structure) {
        return new SearchRequest(query, conditions, wanted, structure, joined, view);
    }

    /// What to mark in the structure of a hit: the first of these that it contains.
    List<Pattern> marks() {
        return drawn != null ? drawn.marks() : joined != null ? joined.marks() : List.of();
    }

    /// Whether hits differ in how well they match.
    boolean isScored() {
        return wanted != null || drawn != null && drawn.isScored();
    }
}
