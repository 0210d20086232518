package org.daybook.shared.kind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daybook.chem.pack.PackedMolecule;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.id.Thing;

/// What is said of one thing so that it can be found: named values by type, in the form of no engine.
///
/// Everybody may find it, unless [#onlyFor] is said. A field may have several values. The names of the fields are those
/// below where search asks for them, and free for what is only [#shown].
public final class IndexDocument {

    /// Words of the title or name; they count most.
    public static final String TITLE = "title";
    /// All words.
    public static final String TEXT = "text";
    /// Whole identifiers: numbers, keys, codes.
    public static final String IDENTIFIER = "identifier";
    public static final String FORMULA = "formula";
    /// Slug.
    public static final String CAMPAIGN = "campaign";
    /// Slug.
    public static final String SERIES = "series";
    public static final String STAGE = "stage";
    /// Ids of the projects that it belongs to: a slug may change once.
    public static final String PROJECT = "project";
    /// Slug.
    public static final String NOTEBOOK = "notebook";
    /// Handle.
    public static final String AUTHOR = "author";
    public static final String LABEL = "label";
    public static final String STATE = "state";
    /// Slugs of the assays with a result.
    public static final String ASSAY = "assay";
    /// Numbers and keys of compounds that a text mentions, and issues: what mentions a thing is found by it.
    public static final String MENTION = "mention";

    private static final String ACTIVITY = "activity.";

    private final Thing thing;
    private final String path;
    private final String title;
    private final List<Value> values = new ArrayList<>();
    private String place = "";
    private Instant changedAt = Instant.EPOCH;
    private Optional<PersonId> reader = Optional.empty();
    private String excerpt = "";
    private String author = "";
    private Optional<LocalDate> day = Optional.empty();
    private Optional<PackedMolecule> structure = Optional.empty();

    /// @param path of its page, or an absolute address where that is elsewhere
    /// @param title what a hit is headed with, not looked for
    public IndexDocument(Thing thing, String path, String title) {
        this.thing = thing;
        this.path = path;
        this.title = title;
    }

    /// What sorts it among its kind where nothing else does; things with equal places sort by id.
    public IndexDocument place(String text) {
        this.place = text;
        return this;
    }

    /// The latest thing that happened to it, for the order newest first; kept to the millisecond.
    public IndexDocument changedAt(Instant at) {
        this.changedAt = at;
        return this;
    }

    /// Nobody else may find it: a draft.
    public IndexDocument onlyFor(PersonId person) {
        this.reader = Optional.of(person);
        return this;
    }

    /// The text that passages of a hit are cut out of; not looked for.
    public IndexDocument excerpt(String text) {
        this.excerpt = text;
        return this;
    }

    /// Display name of who wrote it, not looked for.
    public IndexDocument author(String displayName) {
        this.author = displayName;
        return this;
    }

    /// The day that it belongs to, to filter by and to be shown.
    public IndexDocument day(LocalDate of) {
        this.day = Optional.of(of);
        return this;
    }

    /// A structure to be searched, its atoms in the order of the canonical SMILES that is shown.
    public IndexDocument structure(PackedMolecule molecule) {
        this.structure = Optional.of(molecule);
        return this;
    }

    /// Text to look for words in.
    public IndexDocument words(String field, String text) {
        values.add(new Words(field, text));
        return this;
    }

    /// A value that is looked for as a whole, however it is written; a blank one is left out.
    public IndexDocument keyword(String field, String value) {
        if (!value.isBlank()) {
            values.add(new Keyword(field, value));
        }
        return this;
    }

    /// Belongs to this project.
    public IndexDocument project(ProjectId project) {
        return keyword(PROJECT, project.toString());
    }

    /// Several such values.
    public IndexDocument keywords(String field, Collection<String> several) {
        several.forEach(value -> keyword(field, value));
        return this;
    }

    /// A number to filter and sort by; left out unless finite.
    public IndexDocument number(String field, double number) {
        if (Double.isFinite(number)) {
            values.add(new Decimal(field, number));
        }
        return this;
    }

    /// Comes back with a hit, not looked for; an empty text is left out.
    public IndexDocument shown(String field, String text) {
        if (!text.isEmpty()) {
            values.add(new Shown(field, text));
        }
        return this;
    }

    /// The field of a computed property, such as `mass`.
    public static String property(String key) {
        return "property." + key;
    }

    /// The field of the mean in an assay.
    ///
    /// @param assay slug
    public static String activity(String assay) {
        return ACTIVITY + assay;
    }

    /// The slug of the assay whose mean is in a field; empty for other fields.
    public static Optional<String> assayOf(String field) {
        return field.startsWith(ACTIVITY) ? Optional.of(field.substring(ACTIVITY.length())) : Optional.empty();
    }

    /// What it is about.
    public Thing thing() {
        return thing;
    }

    /// As [#IndexDocument(Thing, String, String)] has it.
    public String path() {
        return path;
    }

    /// As [#IndexDocument(Thing, String, String)] has it.
    public String title() {
        return title;
    }

    /// As [#place(String)] has it; empty if it was not said.
    public String place() {
        return place;
    }

    /// As [#changedAt(Instant)] has it; 1970 if it was not said.
    public Instant changedAt() {
        return changedAt;
    }

    /// Who alone may find it; empty: everybody.
    public Optional<PersonId> reader() {
        return reader;
    }

    /// As [#excerpt(String)] has it, may be empty.
    public String excerpt() {
        return excerpt;
    }

    /// As [#author(String)] has it, may be empty.
    public String author() {
        return author;
    }

    /// As [#day(LocalDate)] has it.
    public Optional<LocalDate> day() {
        return day;
    }

    /// As [#structure(PackedMolecule)] has it.
    public Optional<PackedMolecule> structure() {
        return structure;
    }

    /// All that was said besides, in the order in which it was said.
    public List<Value> values() {
        return List.copyOf(values);
    }

    /// A value of a field.
    public sealed interface Value {

        /// The name of the field.
        String field();
    }

    /// Words to be found one by one.
    public record Words(String field, String text) implements Value {
    }

    /// One value to be found as a whole.
    public record Keyword(String field, String value) implements Value {
    }

    /// A finite number.
    public record Decimal(String field, double number) implements Value {
    }

    /// A text that comes back with the hit.
    public record Shown(String field, String text) implements Value {
    }
}
