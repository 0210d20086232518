package org.daybook.web.search.joined;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Joined conditions as the search page shows them.
///
/// @param join `and`, `or` or `not`; empty for a single condition
/// @param parts of what is joined; none for a single condition
/// @param words of a single condition
/// @param drawing of its structure as SVG, may be empty
/// @param without address of the search without this condition; null for what is joined
public record QueryView(
        String join, List<QueryView> parts, String words, String drawing, @Nullable String without) {

    public QueryView {
        parts = List.copyOf(parts);
    }

    /// Whether it is one condition.
    public boolean isSingle() {
        return join.isEmpty();
    }
}
