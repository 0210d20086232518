package org.daybook.chem.structure.parent;

/// One kind of part of a salt or mixture.
///
/// @param smiles canonical isomeric SMILES as drawn (charged if drawn charged)
/// @param count how many of it there are
/// @param role what it is there for
/// @param heavyAtoms heavy atoms of one of them
public record Component(String smiles, int count, Role role, int heavyAtoms) {

    /// What a component is in the whole.
    public enum Role {
        /// The compound itself.
        PARENT,
        /// An ion or acid or base of the usual list, or any other charged part.
        COUNTER_ION,
        /// A solvent of crystallisation.
        SOLVENT,
        /// Another organic part: the whole is a mixture or co-crystal.
        OTHER
    }
}
