package org.daybook.chem.pack;

import java.util.Arrays;

/// A molecular graph packed into the bytes that the index stores, one array per compound.
///
/// Layout of format version 1, little-endian, offsets and sizes in bytes. `n` atoms, `e` entries in the table of bonds
/// (two for each bond), `x` extensions, `s` stereo elements, `k` connected components:
///
/// | offset          | size   | content                                                                        |
/// |-----------------|--------|--------------------------------------------------------------------------------|
/// | 0               | 1      | format version, always 1                                                       |
/// | 1               | 1      | flags: bit 0 some atom is a hydrogen; others 0                                     |
/// | 2               | 2      | `n`, 0 to 4095                                                                 |
/// | 4               | 2      | `e`, 0 to 8190, even                                                           |
/// | 6               | 2      | `x`                                                                            |
/// | 8               | 2      | `s`                                                                            |
/// | 10              | 2      | `k`                                                                            |
/// | 12              | 6`n`   | one 48-bit word for each atom, see below                                       |
/// | 12 + 6`n`       | 2`e`   | the bonds of atom 0, then of atom 1 …: neighbour in bits 0–11, [BondClass] in bits 12–15; how many an atom has, its degree says |
/// | …               | 18`x`  | extensions: nine 16-bit numbers, by atom: atom, mass number (0 none), charge (signed), hydrogens, degree, connections, ring bonds, smallest ring, ring count |
/// | …               | 14`s`  | stereo elements, see below                                                     |
/// | …               | 2`n`   | only if `k` > 1: number of the component of each atom, from 0                  |
///
/// The word of an atom, from bit 0 up ([Field] has the same as code; a part equal to its escape refers to the
/// extension):
///
/// | bits  | content                               | bits  | content                                            |
/// |-------|---------------------------------------|-------|----------------------------------------------------|
/// | 0–6   | atomic number, 0 for an unknown atom  | 24–26 | smallest ring: 0 none, else size − 2, 7 escape      |
/// | 7     | aromatic                              | 27–28 | rings of a minimum cycle basis, 3 escape            |
/// | 8–11  | charge + 7, 15 escape                 | 29    | a mass number is stated (in the extension)          |
/// | 12–14 | hydrogens, all, 7 escape              | 30    | in a ring                                           |
/// | 15–17 | degree, 7 escape                      | 31    | 0 (used in memory only)                             |
/// | 18–20 | degree + implicit hydrogens, 7 escape | 32–47 | what the neighbours are, see [Neighbours]           |
/// | 21–23 | ring bonds, 7 escape                  |       |                                                    |
///
/// A stereo element: kind (1 byte), configuration (1 byte), five atoms, group (2 bytes each). Kind 1, tetrahedral:
/// centre, four neighbours, the centre itself standing for an implicit one; seen from the first, the rest run
/// anticlockwise (configuration 1) or clockwise (2). Kind 2, double bond: its two atoms, a neighbour of each, on
/// opposite sides (1) or together (2). Kind 3, any other geometry: its centre. The group is 0, or equal for elements
/// whose configurations are only known relative to each other.
///
/// Ordinary hydrogens are implicit; those with an isotope, a charge, no or more than one neighbour are atoms.
/// Aromaticity follows the Daylight model. Atoms keep the order they had. Immutable; safe to share between threads.
public final class PackedMolecule {

    /// The version this class reads and writes.
    public static final int FORMAT_VERSION = 1;
    /// Largest number of atoms.
    public static final int MAX_ATOMS = 4095;
    /// Largest number of bonds.
    public static final int MAX_BONDS = 4095;

    private final byte[] bytes;

    PackedMolecule(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Takes a copy of bytes that [#toBytes()] once gave.
    ///
    /// @throws IllegalArgumentException if they are of another format version
    public static PackedMolecule of(byte[] bytes, int offset, int length) {
        byte[] copy = Arrays.copyOfRange(bytes, offset, offset + length);
        new MoleculeCursor().look(copy, 0);
        return new PackedMolecule(copy);
    }

    /// A copy of the bytes.
    public byte[] toBytes() {
        return bytes.clone();
    }

    /// A reader of these bytes for one thread.
    public MoleculeCursor cursor() {
        MoleculeCursor cursor = new MoleculeCursor();
        cursor.look(bytes, 0);
        return cursor;
    }

    /// Number of atoms that are stored as atoms.
    public int atomCount() {
        return cursor().atomCount();
    }

    /// Size of the packed form in bytes.
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedMolecule that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "PackedMolecule[" + atomCount() + " atoms, " + bytes.length + " bytes]";
    }
}
