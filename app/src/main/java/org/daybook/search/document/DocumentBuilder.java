package org.daybook.search.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
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
import org.daybook.chem.pack.PackedMolecule;
import org.daybook.shared.change.Changed;

/// Makes the index document of one thing, so that all kinds use the fields alike.
public final class DocumentBuilder {

    /// Longest whole value that is kept as one term; Lucene refuses terms over 32,766 bytes.
    private static final int MAX_TERM_CHARACTERS = 4_000;

    private final Document document = new Document();

    /// A document with nothing but kind and id; without [#visible] nobody finds it.
    public DocumentBuilder(Changed thing) {
        document.add(new StringField(Fields.KEY, Fields.key(thing), Field.Store.NO));
        document.add(new StringField(Fields.KIND, thing.kind().name().toLowerCase(Locale.ROOT), Field.Store.YES));
        document.add(new StoredField(Fields.ID, thing.id()));
        document.add(new NumericDocValuesField(Fields.ID, thing.id()));
    }

    /// @param place what sorts among the kind; things with equal places sort by id
    public DocumentBuilder order(Changed thing, String place) {
        String unique = "%d %s %016x".formatted(thing.kind().ordinal(), place, thing.id());
        document.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(unique)));
        return this;
    }

    /// The latest thing that happened to it, for the order newest first; kept to the millisecond.
    public DocumentBuilder when(Instant at) {
        document.add(new NumericDocValuesField(Fields.WHEN, at.toEpochMilli()));
        return this;
    }

    /// @param who [Fields#PUBLIC] or the only person who may find it
    public DocumentBuilder visible(String who) {
        document.add(new StringField(Fields.VISIBLE, who, Field.Store.NO));
        return this;
    }

    /// @param words looked for, not shown
    public DocumentBuilder words(String field, String words) {
        document.add(new TextField(field, words, Field.Store.NO));
        return this;
    }

    /// Whole values, see [Fields#term(String, String)].
    public DocumentBuilder whole(String field, Collection<String> values) {
        values.forEach(value -> whole(field, value));
        return this;
    }

    /// A whole value; a blank one, or one of more than 4000 characters, is left out.
    public DocumentBuilder whole(String field, String value) {
        if (!value.isBlank() && value.length() <= MAX_TERM_CHARACTERS) {
            document.add(new StringField(field, Fields.term(field, value), Field.Store.NO));
        }
        return this;
    }

    /// A number to filter and sort by; left out unless finite.
    public DocumentBuilder number(String field, double number) {
        if (Double.isFinite(number)) {
            document.add(new DoubleField(field, number, Field.Store.NO));
        }
        return this;
    }

    /// The lab day, to filter by and to be shown.
    public DocumentBuilder day(LocalDate day) {
        document.add(new LongField(Fields.DAY, day.toEpochDay(), Field.Store.NO));
        document.add(new StoredField(Fields.SHOWN_DAY, day.toString()));
        return this;
    }

    /// Stored for the hit, not looked for; an empty text is left out.
    public DocumentBuilder shown(String field, String text) {
        if (!text.isEmpty()) {
            document.add(new StoredField(field, text));
        }
        return this;
    }

    /// A structure to be searched, its atoms in the order of the canonical SMILES that is shown.
    public DocumentBuilder structure(PackedMolecule molecule, StructureField field) {
        field.addTo(document, molecule);
        return this;
    }

    /// The document itself, not a copy: the builder is done with.
    public Document build() {
        return document;
    }
}
