package org.daybook.exchange.dataset;

import java.util.List;
import java.util.stream.Stream;

/// The columns of a table to learn from, in their order, with what they mean: the dictionary that lies beside it.
///
/// Names and meanings never change; a new column comes at the end.
public enum DatasetColumn {

    COMPOUND("compound", "string", "Number of the compound on this site; /compounds/{compound} is its page"),
    SMILES("smiles", "string", "Canonical isomeric SMILES of the parent: without salt and solvent, neutralised"),
    INCHIKEY("inchikey", "string", "Standard InChIKey of the parent; empty where InChI does not take it"),
    ENDPOINT("endpoint", "string", "What was measured, such as IC50; the name of the assay where that is not known"),
    TARGET("target", "string", "What it was measured on"),
    ORGANISM("organism", "string", "Species of the target"),
    STRAIN("strain", "string", "Strain of the species; results of different strains are never put together"),
    UNIT("unit", "string", "Unit of value, lower and upper"),
    RELATION("relation", "string", "How the true value stands to value: = or ~ for a mean of exact results; < <= > or"
            + " >= where only bounds are known; empty where it lies between lower and upper"),
    VALUE("value", "number", "The geometric mean of the exact results (the arithmetic one of logarithms and per cent);"
            + " else the bound that says most. Exact results and bounds are never averaged together. Six significant"
            + " digits, as all numbers here"),
    N("n", "integer", "Number of results behind value"),
    SD_LOG("sd_log", "number", "Standard deviation (n - 1) of the decimal logarithms of the exact results, if n is more"
            + " than 1; empty for per cent"),
    LOWER("lower", "number", "The greatest lower bound, where no result is exact"),
    UPPER("upper", "number", "The smallest upper bound, where no result is exact"),
    N_CENSORED("n_censored", "integer", "Number of bounds beside exact results, which value leaves out"),
    N_LEFT_OUT("n_left_out", "integer", "Number of ranges, effects at one concentration, words and values in other"
            + " units that nothing in this row takes in"),
    P_VALUE("p_value", "number", "-log10 of value in mol/L, for potencies with a relation of = or ~"),
    ASSAYS("assays", "string", "Slugs of the assays that the results are from, with blanks between them"),
    SCAFFOLD("scaffold", "string", "Bemis-Murcko scaffold of the parent as a canonical SMILES, with what is bound to it"
            + " by a double bond; empty without rings"),
    SPLIT("split", "string", "train, validation or test (80 : 10 : 10) by a hash of the scaffold: compounds of one"
            + " scaffold are always together, and one never changes sides");

    private final String key;
    private final String type;
    private final String meaning;

    DatasetColumn(String key, String type, String meaning) {
        this.key = key;
        this.type = type;
        this.meaning = meaning;
    }

    /// Its heading.
    public String key() {
        return key;
    }

    /// `string`, `number` or `integer`, as Frictionless Table Schema has them.
    public String type() {
        return type;
    }

    /// In a sentence.
    public String meaning() {
        return meaning;
    }

    static List<String> keys() {
        return Stream.of(values()).map(DatasetColumn::key).toList();
    }
}
