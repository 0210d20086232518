package org.daybook.chem.structure;

/// The notations in which a structure can be typed or pasted.
public enum Format {
    /// SMILES as of OpenSMILES, with a ChemAxon extension (CXSMILES) after a blank.
    SMILES("SMILES"),
    /// One connection table, V2000 or V3000.
    MOLFILE("molfile"),
    /// Standard or non-standard InChI, starting with `InChI=`.
    INCHI("InChI"),
    /// An English chemical name, systematic or common.
    NAME("name"),
    /// A pattern in the SMARTS language; a query, never a structure.
    SMARTS("SMARTS"),
    /// Reaction SMILES or RXN files; several structures, never one.
    REACTION("reaction");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    /// The word for this notation inside a sentence.
    public String label() {
        return label;
    }
}
