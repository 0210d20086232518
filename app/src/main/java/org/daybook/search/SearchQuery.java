package org.daybook.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.search.Filters.ActivityRange;
import org.jspecify.annotations.Nullable;

/// What is asked: words, a structure, conditions and an expression of further ones, all of which must hold.
///
/// @param kinds the names of the kinds of things to find; empty: all
/// @param text words, "phrases", -exclusions and field:value pairs; empty: no condition
/// @param drawn the structure asked for, or null; see [#structure()]
/// @param filters further conditions
/// @param order the order of the hits
/// @param limit hits on a page, 1 to 200
/// @param cursor where the page before ended, or null for the first page; see [#after()]
/// @param joined conditions joined by *and*, *or* and *not*, or null; see [#expression()]
public record SearchQuery(
        Set<String> kinds,
        String text,
        @Nullable StructureCriterion drawn,
        Filters filters,
        Order order,
        int limit,
        @Nullable String cursor,
        @Nullable Expression joined) {

    public static final int MAX_LIMIT = 200;
    public static final int DEFAULT_LIMIT = 50;

    /// The order of the hits; within equals, compounds come by number and entries newest first.
    public enum Order {
        /// The best match first: similarity, then the words.
        RELEVANCE,
        /// Compounds by number, then entries, newest first.
        NUMBER,
        /// What was done or registered last first.
        NEWEST,
        /// The lightest compound first.
        MASS,
        /// The smallest measured value of the assay asked for first.
        ACTIVITY
    }

    public SearchQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT + ", got " + limit);
        }
        kinds = Set.copyOf(kinds);
    }

    /// Everything there is, page by page.
    public static SearchQuery everything() {
        return new SearchQuery(Set.of(), "", null, Filters.none(), Order.RELEVANCE, DEFAULT_LIMIT, null, null);
    }

    /// Empty where no structure is asked for.
    public Optional<StructureCriterion> structure() {
        return Optional.ofNullable(drawn);
    }

    /// Empty where no conditions are joined.
    public Optional<Expression> expression() {
        return Optional.ofNullable(joined);
    }

    /// The slugs of the assays and groups whose values are asked for, in the order in which they are.
    public List<String> assays() {
        Stream<String> joinedOnes = expression().stream().flatMap(asked -> asked.conditions().stream())
                .flatMap(condition -> condition.assay().stream());
        return Stream.concat(filters.activity().map(ActivityRange::assay).stream(), joinedOnes).distinct().toList();
    }

    /// Whether structures have to be compared, which takes more than looking words up.
    public boolean isStructural() {
        return drawn != null || joined != null && !joined.structures().isEmpty();
    }

    /// Empty for the first page. A cursor fits only the query it came from.
    public Optional<String> after() {
        return Optional.ofNullable(cursor);
    }

    /// The same for these kinds alone; none means all.
    public SearchQuery only(String... wanted) {
        return new SearchQuery(Set.of(wanted), text, drawn, filters, order, limit, cursor, joined);
    }

    /// The same with these words instead of those it had; every text has a meaning.
    public SearchQuery withText(String words) {
        return new SearchQuery(kinds, words, drawn, filters, order, limit, cursor, joined);
    }

    /// The same with a structure; kinds that have none then have no hits.
    public SearchQuery withStructure(StructureCriterion criterion) {
        return new SearchQuery(kinds, text, criterion, filters, order, limit, cursor, joined);
    }

    /// The same with these conditions instead of those it had.
    public SearchQuery withFilters(Filters conditions) {
        return new SearchQuery(kinds, text, drawn, conditions, order, limit, cursor, joined);
    }

    /// The same with these joined conditions instead of those it had.
    public SearchQuery withExpression(Expression conditions) {
        return new SearchQuery(kinds, text, drawn, filters, order, limit, cursor, conditions);
    }

    /// The same in another order; a cursor of the old one does not fit any more.
    public SearchQuery orderedBy(Order wanted) {
        return new SearchQuery(kinds, text, drawn, filters, wanted, limit, cursor, joined);
    }

    /// The same, `hits` at a time, from a cursor or from the start.
    ///
    /// @throws IllegalArgumentException unless `hits` is 1 to [#MAX_LIMIT]
    public SearchQuery page(int hits, @Nullable String from) {
        return new SearchQuery(kinds, text, drawn, filters, order, hits, from, joined);
    }

    /// Whether nothing at all is asked.
    public boolean isBlank() {
        return text.isBlank() && drawn == null && joined == null && filters.equals(Filters.none());
    }
}
