package org.daybook.search.query;

import java.util.List;
import org.daybook.search.Hit;
import org.jspecify.annotations.Nullable;

/// What one run over the index found.
///
/// @param next cursor of the next page, or null on the last one
/// @param cutShort whether time ran out
/// @param undecided compounds that were given up after their share of steps; they are not among the hits
record Answer(List<Hit> hits, long total, boolean totalIsExact, @Nullable String next, boolean cutShort,
        long undecided) {
}
