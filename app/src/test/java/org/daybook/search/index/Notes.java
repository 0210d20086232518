package org.daybook.search.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.lucene.document.Document;
import org.daybook.search.document.DocumentBuilder;
import org.daybook.search.document.Fields;
import org.daybook.search.document.SearchableSource;
import org.daybook.shared.change.Changed;

/// A kind of thing to search for that lives in memory: texts by id.
final class Notes implements SearchableSource {

    static final String POISON = "poison";

    final ConcurrentSkipListMap<Long, String> texts = new ConcurrentSkipListMap<>();

    @Override
    public Changed.Kind kind() {
        return Changed.Kind.ISSUE;
    }

    @Override
    public long count() {
        return texts.size();
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return texts.tailMap(id, false).keySet().stream().limit(limit).toList();
    }

    @Override
    public Map<Long, Document> documents(Collection<Long> ids) {
        Map<Long, Document> documents = new HashMap<>();
        for (long id : ids) {
            String text = texts.get(id);
            if (POISON.equals(text)) {
                throw new IllegalStateException("made to fail");
            }
            if (text != null) {
                Changed thing = new Changed(kind(), id);
                documents.put(
                        id,
                        new DocumentBuilder(thing)
                                .order(thing, text)
                                .visible(Fields.PUBLIC)
                                .words(Fields.TEXT, text)
                                .build());
            }
        }
        return documents;
    }
}
