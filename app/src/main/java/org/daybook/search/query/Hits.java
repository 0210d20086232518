package org.daybook.search.query;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.daybook.search.Hit;
import org.daybook.search.Hit.Fragment;
import org.daybook.search.document.Fields;
import org.daybook.search.text.Excerpts;
import org.daybook.search.text.WordAnalyzer;
import org.daybook.shared.change.Changed.Kind;
import org.daybook.shared.id.CompoundId;
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
        HitHighlights marks = new HitHighlights(question.view().reader(), question.structure(), time);
        int read = 0;
        List<Hit> hits = new ArrayList<>(page.size());
        for (ScoreDoc doc : page) {
            Document document = stored.document(doc.doc);
            Kind kind = Kind.valueOf(text(document, Fields.KIND).toUpperCase(Locale.ROOT));
            read += Excerpts.work(text(document, Fields.SHOWN_TEXT));
            Optional<Query> words = read <= MOST_READ && !excerpting.shouldExit() ? question.words() : Optional.empty();
            hits.add(kind == Kind.COMPOUND ? compound(document, doc.doc, marks) : other(kind, document, words));
        }
        return hits;
    }

    static long id(Document document) {
        return document.getField(Fields.ID).numericValue().longValue();
    }

    private static Hit compound(Document document, int doc, HitHighlights marks) throws IOException {
        return new Hit.OfCompound(
                new CompoundId(id(document)),
                text(document, Fields.SHOWN_SLUG),
                text(document, Fields.SHOWN_NAME),
                text(document, Fields.SHOWN_SMILES),
                text(document, Fields.SHOWN_INCHIKEY),
                marks.atoms(doc),
                marks.likeness(doc).orElse(null));
    }

    private Hit other(Kind kind, Document document, Optional<Query> words) throws IOException {
        String text = text(document, Fields.SHOWN_TEXT);
        List<Fragment> excerpt =
                words.isPresent() ? excerpts.of(Fields.TEXT, text, words.get()) : Excerpts.beginning(text);
        String day = text(document, Fields.SHOWN_DAY);
        return new Hit.OfText(
                kind,
                id(document),
                text(document, Fields.SHOWN_SLUG),
                text(document, Fields.SHOWN_TITLE),
                excerpt,
                text(document, Fields.SHOWN_AUTHOR),
                day.isEmpty() ? null : LocalDate.parse(day),
                !text(document, Fields.SHOWN_DRAFT).isEmpty());
    }

    private static String text(Document document, String field) {
        String value = document.get(field);
        return value == null ? "" : value;
    }
}
