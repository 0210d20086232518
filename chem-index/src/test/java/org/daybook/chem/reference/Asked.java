package org.daybook.chem.reference;

/// One query of a query set: how it is written, its text, and the name it has in its file.
public record Asked(Notation notation, String text, String name) {

    public enum Notation { DRAWN, SMARTS }

    public static Asked drawn(String smiles) {
        return new Asked(Notation.DRAWN, smiles, smiles);
    }

    public static Asked smarts(String smarts) {
        return new Asked(Notation.SMARTS, smarts, smarts);
    }

    /// @throws IllegalArgumentException if CDK cannot read it
    public ReferenceQuery forReference() {
        return notation == Notation.DRAWN ? ReferenceQuery.drawn(text) : ReferenceQuery.smarts(text);
    }
}
