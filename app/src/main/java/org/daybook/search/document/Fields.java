package org.daybook.search.document;

import java.util.Locale;
import java.util.Map;
import org.daybook.chem.lucene.StructureField;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.search.CompoundProperty;
import org.daybook.search.text.Folding;
import org.daybook.search.text.WordAnalyzer;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.PersonId;

/// The fields of the documents in the index.
public final class Fields {

    /// Changes whenever documents are made differently; an index of another format is rebuilt.
    public static final String FORMAT =
            "daybook 2, words " + WordAnalyzer.VERSION + ", structures " + StructureField.version();

    /// Kind and id, `COMPOUND:12`: identifies a document.
    public static final String KEY = "key";
    /// Name of the kind.
    public static final String KIND = "kind";
    /// Id among the kind, stored.
    public static final String ID = "id";
    /// Unique place of a document in the natural order: compounds by number, then the rest, newest first. Sorts the
    /// index.
    public static final String ORDER = "order";
    /// Milliseconds since 1970 of the latest thing that happened to it, for sorting.
    public static final String WHEN = "when";
    /// Who may find it: [#PUBLIC] or `person:` and the id.
    public static final String VISIBLE = "visible";
    public static final String PUBLIC = "public";

    /// Words of the title or name.
    public static final String TITLE = "title";
    /// All words.
    public static final String TEXT = "text";
    /// Whole identifiers: numbers, keys, codes.
    public static final String IDENTIFIER = "identifier";
    public static final String FORMULA = "formula";
    public static final String CAMPAIGN = "campaign";
    public static final String SERIES = "series";
    public static final String STAGE = "stage";
    public static final String NOTEBOOK = "notebook";
    public static final String AUTHOR = "author";
    public static final String LABEL = "label";
    public static final String STATE = "state";
    /// Slugs of the assays with an activity.
    public static final String ASSAY = "assay";
    /// Normalised numbers and keys that a text mentions.
    public static final String MENTION = "mention";
    /// The structure, in the fields of [StructureField].
    public static final String STRUCTURE = "structure";
    /// Where [StructureField] keeps the packed molecule.
    public static final String PACKED = STRUCTURE + ".packed";
    /// Lab day as days since 1970.
    public static final String DAY = "day";

    /// Stored for showing.
    public static final String SHOWN_TITLE = "shown.title";
    public static final String SHOWN_SLUG = "shown.slug";
    public static final String SHOWN_AUTHOR = "shown.author";
    public static final String SHOWN_DAY = "shown.day";
    public static final String SHOWN_TEXT = "shown.text";
    public static final String SHOWN_DRAFT = "shown.draft";
    public static final String SHOWN_SMILES = "shown.smiles";
    public static final String SHOWN_INCHIKEY = "shown.inchikey";
    public static final String SHOWN_NAME = "shown.name";

    /// Word fields with their weight.
    public static final Map<String, Float> WORDS = Map.of(TITLE, 3f, TEXT, 1f);

    /// Fields of whole values that any word of the search box may be, with their weight.
    public static final Map<String, Float> WHOLE = Map.of(IDENTIFIER, 20f, MENTION, 8f, FORMULA, 5f);

    /// What can stand before a colon in the search box, and the field it means.
    public static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("title", TITLE),
            Map.entry("name", TITLE),
            Map.entry("text", TEXT),
            Map.entry("kind", KIND),
            Map.entry("number", IDENTIFIER),
            Map.entry("id", IDENTIFIER),
            Map.entry("inchikey", IDENTIFIER),
            Map.entry("formula", FORMULA),
            Map.entry("campaign", CAMPAIGN),
            Map.entry("series", SERIES),
            Map.entry("stage", STAGE),
            Map.entry("notebook", NOTEBOOK),
            Map.entry("author", AUTHOR),
            Map.entry("label", LABEL),
            Map.entry("state", STATE),
            Map.entry("assay", ASSAY),
            Map.entry("mentions", MENTION));

    private Fields() {
    }

    /// How a whole value is written in the index: folded, in lower case, a compound's number as the registry compares
    /// it.
    public static String term(String field, String value) {
        String text = Folding.fold(value).strip();
        return (field.equals(IDENTIFIER) || field.equals(MENTION)
                ? CompoundNumber.read(text).map(CompoundNumber::key).orElse(text)
                : text).toLowerCase(Locale.ROOT);
    }

    /// Value of [#KEY].
    public static String key(Changed thing) {
        return thing.kind().name() + ":" + thing.id();
    }

    /// Value of [#VISIBLE] for what only one person may find.
    public static String person(PersonId person) {
        return "person:" + person.value();
    }

    /// The aggregated value of an assay, as point and doc value.
    public static String activity(String assaySlug) {
        return "activity." + assaySlug;
    }

    /// A computed property, as point and doc value.
    public static String property(CompoundProperty property) {
        return "property." + property.key();
    }
}
