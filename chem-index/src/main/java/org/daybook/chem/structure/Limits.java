package org.daybook.chem.structure;

import org.openscience.cdk.config.Elements;

/// How large a stranger's structure may be, and which numbers an atom can carry.
///
/// Checked before any library sees the text, because CDK reads `[99999999999C]` as carbon-1215752191.
public final class Limits {

    /// Characters of a SMILES, InChI or name.
    public static final int LINE_CHARS = 4_000;
    /// Characters of a molfile.
    public static final int MOLFILE_CHARS = 1 << 20;
    /// Atoms that are written or drawn, hydrogens included.
    public static final int ATOMS = 1_000;
    /// Atoms for which new coordinates are looked for.
    public static final int LAYOUT_ATOMS = 500;
    /// Formal charge of one atom, either sign.
    public static final int CHARGE = 15;
    /// Branches inside branches.
    public static final int BRANCH_DEPTH = 200;
    /// Digits of a mass number.
    public static final int ISOTOPE_DIGITS = 3;

    private Limits() {}

    /// Whether a nucleus of element `atomicNumber` with `massNumber` nucleons can exist, with some room.
    public static boolean possibleIsotope(int atomicNumber, int massNumber) {
        if (atomicNumber == Elements.Unknown.number()) {
            return massNumber > 0;
        }
        return massNumber >= atomicNumber && massNumber <= 3 * atomicNumber + 4;
    }
}
