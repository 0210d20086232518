package org.daybook.search.query;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.daybook.search.Hit;
import org.daybook.search.document.Fields;
import org.daybook.search.text.Excerpts;
import org.daybook.search.text.WordAnalyzer;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.IndexDocument;
import org.springframework.stereotype.Component;

/// Makes hits of the documents on a page.
@Component
class Hits {

    /// Characters that are read for the excerpts of one page; further hits show their beginning.
    private static final int MOST_READ = 200_000;

    private final Excerpts excerpts = new Excerpts(new WordAnalyzer());

    /// @param time how long the marking of atoms may take, and then again the cutting of excerpts; what is not done by
    ///     then is shown without
    List<Hit> of(List<ScoreDoc> page, SearchRequest question, Duration time) throws IOException {
        SearchTime excerpting = SearchTime.of(time);
        StoredFields stored = question.view().reader().storedFields();
        HitHighlights marks = new HitHighlights(question, time);
        int read = 0;
        List<Hit> hits = new ArrayList<>(page.size());
        for (ScoreDoc doc : page) {
            Document document = stored.document(doc.doc);
            read += Excerpts.work(text(document, Fields.SHOWN_TEXT));
            Optional<Query> words = read <= MOST_READ && !excerpting.shouldExit() ? question.words() : Optional.empty();
            hits.add(hit(document, doc.doc, words, marks));
        }
        return hits;
    }

    static Thing thing(Document document) {
        return new Thing(text(document, Fields.KIND), document.getField(Fields.ID).numericValue().longValue());
    }

    private Hit hit(Document document, int doc, Optional<Query> words, HitHighlights marks) throws IOException {
        String text = text(document, Fields.SHOWN_TEXT);
        String day = text(document, Fields.SHOWN_DAY);
        return new Hit(
                thing(document),
                text(document, Fields.SHOWN_PATH),
                text(document, Fields.SHOWN_TITLE),
                words.isPresent() ? excerpts.of(IndexDocument.TEXT, text, words.get()) : Excerpts.beginning(text),
                text(document, Fields.SHOWN_AUTHOR),
                day.isEmpty() ? null : LocalDate.parse(day),
                !text(document, Fields.SHOWN_DRAFT).isEmpty(),
                shown(document),
                marks.atoms(doc),
                marks.likeness(doc).orElse(null));
    }

    private static Map<String, String> shown(Document document) {
        Map<String, String> shown = new HashMap<>();
        for (IndexableField field : document) {
            Fields.shownName(field.name()).ifPresent(name -> shown.put(name, field.stringValue()));
        }
        return shown;
    }

    private static String text(Document document, String field) {
        String value = document.get(field);
        return value == null ? "" : value;
    }
}
