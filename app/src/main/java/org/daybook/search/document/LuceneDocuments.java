package org.daybook.search.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.daybook.chem.lucene.StructureField;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.IndexDocument;
import org.daybook.shared.kind.Kinds;
import org.springframework.stereotype.Component;

/// Puts what features say of their things into the form of Lucene.
@Component
public class LuceneDocuments {

    /// Longest whole value that is kept as one term; Lucene refuses terms over 32,766 bytes.
    private static final int MAX_TERM_CHARACTERS = 4_000;

    private final Kinds kinds;
    private final Terms terms;

    /// @param kinds in whose order the documents are sorted
    public LuceneDocuments(Kinds kinds, Terms terms) {
        this.kinds = kinds;
        this.terms = terms;
    }

    /// The documents by id.
    public Map<Long, Document> of(Collection<IndexDocument> said) {
        StructureField structures = new StructureField(Fields.STRUCTURE);
        Map<Long, Document> documents = new HashMap<>();
        said.forEach(one -> documents.put(one.thing().id(), document(one, structures)));
        return documents;
    }

    private Document document(IndexDocument said, StructureField structures) {
        Document document = new Document();
        Thing thing = said.thing();
        document.add(new StringField(Fields.KEY, Fields.key(thing), Field.Store.NO));
        document.add(new StringField(Fields.KIND, thing.kind(), Field.Store.YES));
        document.add(new StoredField(Fields.ID, thing.id()));
        document.add(new NumericDocValuesField(Fields.ID, thing.id()));
        document.add(new SortedDocValuesField(Fields.ORDER, new BytesRef("%02d %s %016x".formatted(
                kinds.names().indexOf(thing.kind()), said.place(), thing.id()))));
        document.add(new NumericDocValuesField(Fields.WHEN, said.changedAt().toEpochMilli()));
        document.add(new StringField(
                Fields.VISIBLE, said.reader().map(Fields::person).orElse(Fields.PUBLIC), Field.Store.NO));
        said.values().forEach(value -> add(value, document));
        said.structure().ifPresent(molecule -> structures.addTo(document, molecule));
        addShown(said, document);
        return document;
    }

    private void add(IndexDocument.Value value, Document document) {
        switch (value) {
            case IndexDocument.Words words -> document.add(new TextField(words.field(), words.text(), Field.Store.NO));
            case IndexDocument.Decimal decimal ->
                document.add(new DoubleField(decimal.field(), decimal.number(), Field.Store.NO));
            case IndexDocument.Shown shown ->
                document.add(new StoredField(Fields.shown(shown.field()), shown.text()));
            case IndexDocument.Keyword keyword -> {
                if (keyword.value().length() <= MAX_TERM_CHARACTERS) {
                    document.add(new StringField(
                            keyword.field(), terms.of(keyword.field(), keyword.value()), Field.Store.NO));
                }
            }
        }
    }

    private static void addShown(IndexDocument said, Document document) {
        said.day().ifPresent(day -> {
            document.add(new LongField(Fields.DAY, day.toEpochDay(), Field.Store.NO));
            document.add(new StoredField(Fields.SHOWN_DAY, day.toString()));
        });
        store(Fields.SHOWN_PATH, said.path(), document);
        store(Fields.SHOWN_TITLE, said.title(), document);
        store(Fields.SHOWN_TEXT, said.excerpt(), document);
        store(Fields.SHOWN_AUTHOR, said.author(), document);
        store(Fields.SHOWN_DRAFT, said.reader().isPresent() ? "draft" : "", document);
    }

    private static void store(String field, String text, Document document) {
        if (!text.isEmpty()) {
            document.add(new StoredField(field, text));
        }
    }
}
