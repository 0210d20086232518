package org.daybook.stoichiometry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.quantities.LabUnit.Dimension;

/// A column of a table of amounts. It is known by its names, in any case of their letters.
public enum Column {
    STEP("step", Set.of()),
    ROLE("role", Set.of()),
    COMPOUND("compound", Set.of(), "substance", "structure", "name"),
    SMILES("smiles", Set.of()),
    COEFFICIENT("coefficient", Set.of(), "coeff", "stoichiometric coefficient"),
    EQUIVALENTS("equivalents", Set.of(Dimension.EQUIVALENTS), "eq", "eq.", "equiv", "equiv."),
    /// Takes whatever says how much it is: mmol, mg or mL.
    AMOUNT("amount", Set.of(Dimension.AMOUNT, Dimension.MASS, Dimension.VOLUME), "mmol", "mol", "µmol", "umol"),
    MASS("mass", Set.of(Dimension.MASS), "weight", "mg", "g"),
    VOLUME("volume", Set.of(Dimension.VOLUME), "vol", "ml", "µl", "ul"),
    DENSITY("density", Set.of(Dimension.DENSITY), "d", "g/ml"),
    CONCENTRATION("concentration", Set.of(Dimension.MOLARITY, Dimension.DENSITY), "conc", "conc.", "c", "molarity"),
    PURITY("purity", Set.of(Dimension.SHARE), "assay"),
    MOLAR_MASS("MW", Set.of(Dimension.MOLAR_MASS), "mw", "m.w.", "molecular weight", "molar mass", "g/mol", "mr"),
    YIELD("yield", Set.of(Dimension.SHARE)),
    BATCH("batch", Set.of(), "lot"),
    SUPPLIER("supplier", Set.of(), "source", "vendor"),
    NOTE("note", Set.of(), "notes", "remark", "comment");

    private final String label;
    private final Set<Dimension> dimensions;
    private final List<String> names;

    Column(String label, Set<Dimension> dimensions, String... names) {
        this.label = label;
        this.dimensions = dimensions;
        this.names = List.of(names);
    }

    /// The name by which people are told of it.
    public String label() {
        return label;
    }

    /// What its cells may measure; none for words.
    public Set<Dimension> dimensions() {
        return dimensions;
    }

    /// The column with this name.
    static Optional<Column> named(String typed) {
        String name = typed.toLowerCase(Locale.ROOT).replace('\u03BC', 'µ');
        return Arrays.stream(values())
                .filter(column -> column.label.toLowerCase(Locale.ROOT).equals(name) || column.names.contains(name))
                .findFirst();
    }
}
