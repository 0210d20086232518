package org.daybook.search.query;

import org.apache.lucene.document.DoubleField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.util.BytesRef;
import org.daybook.search.SearchQuery;
import org.daybook.search.document.Fields;
import org.daybook.shared.kind.IndexDocument;

/// The orders of hits as Lucene sorts; each ends with the natural order, which is unique.
final class Orders {

    private static final SortField NATURAL = new SortField(Fields.ORDER, SortField.Type.STRING);
    private static final String MASS = "mass";

    private Orders() {
    }

    /// @param scored whether the query gives hits different scores
    static Sort of(SearchQuery query, boolean scored) {
        return switch (query.order()) {
            case RELEVANCE -> scored ? new Sort(SortField.FIELD_SCORE, NATURAL) : new Sort(NATURAL);
            case NUMBER -> new Sort(NATURAL);
            case NEWEST -> new Sort(newest(), NATURAL);
            case MASS -> new Sort(smallest(IndexDocument.property(MASS)), NATURAL);
            case ACTIVITY -> query.assays().stream().findFirst()
                    .map(assay -> new Sort(smallest(IndexDocument.activity(assay)), NATURAL))
                    .orElse(new Sort(NATURAL));
        };
    }

    /// Whether hits come in the order in which the index holds them, so that a search can stop after the first page.
    static boolean isNatural(Sort sort) {
        return sort.getSort()[0] == NATURAL;
    }

    /// The type of the values of a sort field.
    static Class<?> type(SortField field) {
        if (field instanceof SortedNumericSortField) {
            return Double.class;
        }
        return switch (field.getType()) {
            case SCORE -> Float.class;
            case LONG -> Long.class;
            default -> BytesRef.class;
        };
    }

    private static SortField newest() {
        SortField field = new SortField(Fields.WHEN, SortField.Type.LONG, true);
        field.setMissingValue(Long.MIN_VALUE);
        return field;
    }

    private static SortField smallest(String name) {
        SortField field = DoubleField.newSortField(name, false, SortedNumericSelector.Type.MIN);
        field.setMissingValue(Double.POSITIVE_INFINITY);
        return field;
    }
}
