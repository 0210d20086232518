package org.daybook.exchange.column;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.daybook.shared.Said;

/// What a column of a table can be taken for. The names are stored and are part of the API.
public enum ColumnRole {

    NUMBER("Compound number"),
    OTHER_NUMBERS("Other numbers of the compound"),
    NAME("Name"),
    SYNONYMS("Other names and codes"),
    EXTERNAL_ID("Id in a database"),
    SMILES("SMILES"),
    INCHI("InChI"),
    INCHI_KEY("InChIKey (checked)"),
    MOLFILE("Molfile"),
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
    QUALIFIER("Relation of other results"),
    UNIT("Unit of other results"),
    RESULT_REMARK("Remark on other results"),
    UNCERTAINTY("Uncertainty of other results"),
    SAMPLE_SIZE("Experiments behind other results (n)"),
    INTERVAL("Interval of other results"),
    INTERVAL_LOWER("Lower end of the interval of other results"),
    INTERVAL_UPPER("Upper end of the interval of other results"),
    DERIVED("Calculated (kept only)"),
    LONG_ASSAY("Assay, one result a row"),
    LONG_ENDPOINT("Endpoint, one result a row"),
    LONG_RELATION("Relation, one result a row"),
    LONG_VALUE("Value, one result a row"),
    LONG_UNIT("Unit, one result a row"),
    LONG_COUNT("Experiments behind it (n)"),
    LONG_DATE("Day of the measurement"),
    LONG_LAB("Laboratory of the result"),
    LONG_REMARK("Remark on the result"),
    STANDARD_FORM("How an export understood the value"),
    KEPT("Kept as it is"),
    EMPTY("Nothing in it");

    private final String label;

    ColumnRole(String label) {
        this.label = label;
    }

    /// What people read in the list of choices.
    public String label() {
        return label;
    }

    /// Its word, as a part of a sentence.
    public Said word() {
        return Said.word("column-role", this, label);
    }

    /// The name in the API: `external-id`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// SMILES, InChI or molfile; an InChIKey is none, for no structure can be made from it.
    public boolean isStructure() {
        return this == SMILES || this == INCHI || this == MOLFILE;
    }

    /// Whether two columns of one table must not both have this role.
    public boolean isSingle() {
        return switch (this) {
            case EXTERNAL_ID,
                    SYNONYMS,
                    OTHER_NUMBERS,
                    RESULT,
                    QUALIFIER,
                    UNIT,
                    RESULT_REMARK,
                    UNCERTAINTY,
                    SAMPLE_SIZE,
                    INTERVAL,
                    INTERVAL_LOWER,
                    INTERVAL_UPPER,
                    DERIVED,
                    STANDARD_FORM,
                    KEPT,
                    EMPTY -> false;
            default -> true;
        };
    }

    /// Whether a column of this role speaks of the results of another one.
    public boolean isBesideResult() {
        return switch (this) {
            case QUALIFIER, UNIT, RESULT_REMARK, UNCERTAINTY, SAMPLE_SIZE, INTERVAL, INTERVAL_LOWER, INTERVAL_UPPER ->
                true;
            default -> false;
        };
    }

    /// What becomes of the cells.
    public Kind kind() {
        return switch (this) {
            case NUMBER,
                    OTHER_NUMBERS,
                    NAME,
                    SYNONYMS,
                    EXTERNAL_ID,
                    SMILES,
                    INCHI,
                    INCHI_KEY,
                    MOLFILE,
                    STEREO,
                    SERIES -> Kind.COMPOUND;
            case BATCH, AMOUNT, PURITY, SALT, SUPPLIER, MADE_ON, BATCH_REMARK -> Kind.BATCH;
            case DERIVED, KEPT, EMPTY -> Kind.KEPT;
            default -> Kind.RESULT;
        };
    }

    /// The four things that a column can be. The names are part of the API.
    public enum Kind {
        COMPOUND("a fact of the compound"), BATCH("a fact of the batch"), RESULT("a result"), KEPT("kept as it is");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// What people read.
        public String label() {
            return label;
        }

        /// The name in the API.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The role with this name, as in the API or as it is stored.
    public static Optional<ColumnRole> read(String name) {
        String plain = name.strip().replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(role -> role.name().equals(plain)).findFirst();
    }
}
