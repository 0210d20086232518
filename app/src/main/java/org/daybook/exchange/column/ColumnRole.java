package org.daybook.exchange.column;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a column of a table can be taken for. The names are stored and are part of the API.
public enum ColumnRole {

    NUMBER("Compound number"),
    OTHER_NUMBERS("Other numbers of the compound"),
    NAME("Name"),
    SYNONYMS("Synonyms, notebook codes and other ids"),
    EXTERNAL_ID("Id in a database or of a vendor"),
    SMILES("Structure as SMILES"),
    INCHI("Structure as InChI"),
    INCHI_KEY("InChIKey (checked against the structure)"),
    MOLFILE("Structure as molfile"),
    STEREO("Stereo statement"),
    SERIES("Series"),
    BATCH("Batch"),
    AMOUNT("Amount of the batch"),
    PURITY("Purity of the batch"),
    SALT("Salt of the batch"),
    SUPPLIER("Supplier or maker of the batch"),
    MADE_ON("Day the batch was made"),
    BATCH_REMARK("Remark on the batch"),
    RESULT("Results of an assay"),
    QUALIFIER("Relation (< or >) for another column"),
    RESULT_REMARK("Remark on the results of another column"),
    DERIVED("Calculated from other columns (kept, not stored as results)"),
    LONG_ASSAY("Name of the assay, one result a row"),
    LONG_RELATION("Relation of the result, one result a row"),
    LONG_VALUE("Value of the result, one result a row"),
    LONG_UNIT("Unit of the result, one result a row"),
    LONG_COUNT("Number of experiments behind the result"),
    LONG_DATE("Day of the measurement"),
    LONG_LAB("Laboratory of the result"),
    LONG_REMARK("Remark on the result"),
    KEPT("Kept as it is with the row"),
    EMPTY("Nothing in it");

    private final String label;

    ColumnRole(String label) {
        this.label = label;
    }

    /// What people read in the list of choices.
    public String label() {
        return label;
    }

    /// The name in the API: `external-id`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isStructure() {
        return this == SMILES || this == INCHI || this == MOLFILE;
    }

    /// Whether two columns of one table must not both have this role.
    public boolean isSingle() {
        return switch (this) {
            case EXTERNAL_ID, SYNONYMS, OTHER_NUMBERS, RESULT, QUALIFIER, RESULT_REMARK, DERIVED, KEPT, EMPTY -> false;
            default -> true;
        };
    }

    /// The role with this name, as in the API or as it is stored.
    public static Optional<ColumnRole> read(String name) {
        String plain = name.strip().replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(role -> role.name().equals(plain)).findFirst();
    }
}
