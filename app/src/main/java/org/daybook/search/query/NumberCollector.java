package org.daybook.search.query;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.NumericUtils;
import org.daybook.search.document.Fields;
import org.jspecify.annotations.Nullable;

/// Gathers the numbers of some fields; of a thing with several in one field the smallest, as it is sorted by.
final class NumberCollector extends SimpleCollector {

    private final Map<String, Map<Long, Double>> found = new LinkedHashMap<>();
    private final Map<String, SortedNumericDocValues> values = new HashMap<>();
    private @Nullable NumericDocValues ids;

    NumberCollector(Collection<String> fields) {
        fields.forEach(field -> found.put(field, new HashMap<>()));
    }

    Map<String, Map<Long, Double>> found() {
        return found;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        ids = DocValues.getNumeric(leaf.reader(), Fields.ID);
        for (String field : found.keySet()) {
            values.put(field, DocValues.getSortedNumeric(leaf.reader(), field));
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        if (ids == null || !ids.advanceExact(doc)) {
            return;
        }
        for (Map.Entry<String, Map<Long, Double>> field : found.entrySet()) {
            SortedNumericDocValues numbers = values.get(field.getKey());
            if (numbers != null && numbers.advanceExact(doc)) {
                field.getValue().put(ids.longValue(), NumericUtils.sortableLongToDouble(numbers.nextValue()));
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
