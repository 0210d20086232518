package org.daybook.search.query;

import java.util.Optional;
import org.apache.lucene.search.Query;
import org.daybook.search.SearchQuery;
import org.daybook.search.index.IndexView;
import org.jspecify.annotations.Nullable;

/// A search query bound to who asks it and to one view of the index.
///
/// @param query as it was asked
/// @param conditions words, filters and visibility, without the structure
/// @param wanted the words alone, for excerpts; see [#words()]
/// @param structure what is asked of the structure
/// @param view the index
record Question(SearchQuery query, Query conditions, @Nullable Query wanted, StructureSearch.Plan structure, IndexView view) {

    Optional<Query> words() {
        return Optional.ofNullable(wanted);
    }
}
