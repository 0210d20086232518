package org.daybook.search.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.ContentKind;
import org.daybook.shared.kind.IndexDocument;

/// A kind of things to search for that lives in memory: texts by id.
final class Notes implements ContentKind {

    static final String KIND = "note";
    static final String POISON = "poison";

    final ConcurrentSkipListMap<Long, String> texts = new ConcurrentSkipListMap<>();

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String plural() {
        return "notes";
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
    public Map<Long, IndexDocument> documents(Collection<Long> ids) {
        Map<Long, IndexDocument> documents = new HashMap<>();
        for (long id : ids) {
            String text = texts.get(id);
            if (POISON.equals(text)) {
                throw new IllegalStateException("made to fail");
            }
            if (text != null) {
                documents.put(id, new IndexDocument(new Thing(KIND, id), "/notes/" + id, text)
                        .place(text)
                        .words(IndexDocument.TEXT, text));
            }
        }
        return documents;
    }
}
