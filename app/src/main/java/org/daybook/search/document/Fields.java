package org.daybook.search.document;

import java.util.Map;
import java.util.Optional;
import org.daybook.chem.lucene.StructureField;
import org.daybook.search.text.WordAnalyzer;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.IndexDocument;

/// The fields of the documents in the index.
public final class Fields {

    /// Changes whenever documents are made differently; an index of another format is rebuilt.
    public static final String FORMAT =
            "daybook 7, words " + WordAnalyzer.VERSION + ", structures " + StructureField.version();

    /// Kind and id, `compound:12`: identifies a document.
    public static final String KEY = "key";
    /// Name of the kind.
    public static final String KIND = "kind";
    /// Id among the kind, stored.
    public static final String ID = "id";
    /// Unique place of a document in the natural order: by kind, then as its feature says. Sorts the index.
    public static final String ORDER = "order";
    /// Milliseconds since 1970 of the latest thing that happened to it, for sorting.
    public static final String WHEN = "when";
    /// Who may find it: [#PUBLIC] or `person:` and the id.
    public static final String VISIBLE = "visible";
    public static final String PUBLIC = "public";

    /// The structure, in the fields of [StructureField].
    public static final String STRUCTURE = "structure";
    /// Where [StructureField] keeps the packed molecule.
    public static final String PACKED = STRUCTURE + ".packed";
    /// Lab day as days since 1970.
    public static final String DAY = "day";

    /// Stored for showing; what a feature has shown besides stands under [#shown(String)].
    public static final String SHOWN_TITLE = "shown.title";
    public static final String SHOWN_PATH = "shown.path";
    public static final String SHOWN_AUTHOR = "shown.author";
    public static final String SHOWN_DAY = "shown.day";
    public static final String SHOWN_TEXT = "shown.text";
    public static final String SHOWN_DRAFT = "shown.draft";

    private static final String SHOWN_OTHER = "shown.other.";

    /// Word fields with their weight.
    public static final Map<String, Float> WORDS = Map.of(IndexDocument.TITLE, 3f, IndexDocument.TEXT, 1f);

    /// Fields of whole values that any word of the search box may be, with their weight.
    public static final Map<String, Float> WHOLE = Map.of(
            IndexDocument.IDENTIFIER, 20f,
            IndexDocument.MENTION, 8f,
            IndexDocument.FORMULA, 5f);

    /// What can stand before a colon in the search box, and the field it means.
    public static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("title", IndexDocument.TITLE),
            Map.entry("name", IndexDocument.TITLE),
            Map.entry("text", IndexDocument.TEXT),
            Map.entry("kind", KIND),
            Map.entry("number", IndexDocument.IDENTIFIER),
            Map.entry("id", IndexDocument.IDENTIFIER),
            Map.entry("inchikey", IndexDocument.IDENTIFIER),
            Map.entry("formula", IndexDocument.FORMULA),
            Map.entry("campaign", IndexDocument.CAMPAIGN),
            Map.entry("series", IndexDocument.SERIES),
            Map.entry("stage", IndexDocument.STAGE),
            Map.entry("notebook", IndexDocument.NOTEBOOK),
            Map.entry("author", IndexDocument.AUTHOR),
            Map.entry("label", IndexDocument.LABEL),
            Map.entry("state", IndexDocument.STATE),
            Map.entry("assay", IndexDocument.ASSAY),
            Map.entry("mentions", IndexDocument.MENTION));

    private Fields() {
    }

    /// Value of [#KEY].
    public static String key(Thing thing) {
        return thing.kind() + ":" + thing.id();
    }

    /// Value of [#VISIBLE] for what only one person may find.
    public static String person(PersonId person) {
        return "person:" + person.value();
    }

    /// Where a text is stored that comes back with a hit under a name of its feature.
    public static String shown(String name) {
        return SHOWN_OTHER + name;
    }

    /// The name of a text that is stored by [#shown(String)]; empty for any other field.
    public static Optional<String> shownName(String field) {
        return field.startsWith(SHOWN_OTHER) ? Optional.of(field.substring(SHOWN_OTHER.length())) : Optional.empty();
    }
}
