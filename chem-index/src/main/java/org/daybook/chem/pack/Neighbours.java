package org.daybook.chem.pack;

/// Sixteen statements about the neighbours of an atom, each of which stays true when the molecule grows.
///
/// A query atom may demand those that its own neighbours imply: a target atom without them can be refused by the same
/// comparison that looks at its element. Bits are part of the format of [PackedMolecule].
///
/// | bit | there is (are at least)                | bit | there is                              |
/// |-----|----------------------------------------|-----|---------------------------------------|
/// | 0   | a carbon by a single bond              | 8   | a nitrogen by an aromatic bond        |
/// | 1   | two carbons by single bonds            | 9   | an oxygen by a single bond            |
/// | 2   | three carbons by single bonds          | 10  | an oxygen by a double bond            |
/// | 3   | a carbon by a double bond              | 11  | another element by an aromatic bond   |
/// | 4   | a carbon by an aromatic bond           | 12  | a sulfur                              |
/// | 5   | two carbons by aromatic bonds          | 13  | a halogen                             |
/// | 6   | a nitrogen by a single bond            | 14  | a triple bond                         |
/// | 7   | a nitrogen by a double bond            | 15  | two oxygens by whatever bonds         |
public final class Neighbours {

    /// Kinds of bonds told apart here: single, double, triple, aromatic.
    private static final int SINGLE = 1;
    private static final int DOUBLE = 2;
    private static final int TRIPLE = 3;
    private static final int AROMATIC = 4;

    private int singleCarbons;
    private int aromaticCarbons;
    private int oxygens;
    private int bits;

    /// Starts over for the next atom.
    public void clear() {
        singleCarbons = 0;
        aromaticCarbons = 0;
        oxygens = 0;
        bits = 0;
    }

    /// Takes in one neighbour.
    ///
    /// @param kind the kind of the bond as [FeatureCode#kind(int)] gives it; others than the four main ones say nothing
    /// @param element atomic number of the neighbour
    public void add(int kind, int element) {
        switch (element) {
            case 6 -> carbon(kind);
            case 7 -> bits |= kind == SINGLE ? 1 << 6 : kind == DOUBLE ? 1 << 7 : kind == AROMATIC ? 1 << 8 : 0;
            case 8 -> oxygen(kind);
            case 16 -> bits |= 1 << 12;
            case 9, 17, 35, 53 -> bits |= 1 << 13;
            default -> { }
        }
        if (kind == AROMATIC && element != 6 && element != 7) {
            bits |= 1 << 11;
        }
        if (kind == TRIPLE) {
            bits |= 1 << 14;
        }
    }

    private void carbon(int kind) {
        switch (kind) {
            case SINGLE -> bits |= 1 << Math.min(singleCarbons++, 2);
            case DOUBLE -> bits |= 1 << 3;
            case AROMATIC -> bits |= 1 << 4 + Math.min(aromaticCarbons++, 1);
            default -> { }
        }
    }

    private void oxygen(int kind) {
        bits |= kind == SINGLE ? 1 << 9 : kind == DOUBLE ? 1 << 10 : 0;
        if (++oxygens == 2) {
            bits |= 1 << 15;
        }
    }

    /// The statements that hold for the neighbours taken in since the start.
    public int bits() {
        return bits;
    }
}
