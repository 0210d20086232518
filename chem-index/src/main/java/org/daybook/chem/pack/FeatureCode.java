package org.daybook.chem.pack;

import java.util.Arrays;

/// Gives a small piece of a molecule (an atom, a path, a ring …) the number under which the index knows it.
///
/// The upper five bits tell the kind of piece. Atoms, bonds, short paths and stars of common elements are numbered
/// without collision; other pieces are hashed to 27 bits: two different ones may share a number, which costs time but
/// never a hit, because both sides number alike. Numbers are part of the index format, like
/// [PackedMolecule#FORMAT_VERSION].
///
/// | upper five bits | piece                      | the other 27 bits, lowest bit 0                                                   |
/// |-----------------|----------------------------|-----------------------------------------------------------------------------------|
/// | 1               | atom                       | element                                                                           |
/// | 2               | bond                       | higher element; kind of bond from bit 7; lower element from bit 10                |
/// | 3               | path of two bonds          | element; kind from 7; element from 10; kind from 17; element from 20; the lesser of both directions |
/// | 4               | other paths of 3 to 5 bonds | hash                                                                             |
/// | 5               | ring of up to 8 atoms, with and without kinds of bonds | hash                                                  |
/// | 6               | atom in its molecule       | value from 0; ordinal of [Field] from 8; element or [#ANY_ELEMENT] from 16; aromatic 24 |
/// | 7               | bond between atoms that may be aromatic | higher atom (element × 2 + aromatic); lower atom from 8; kind from 16; in a ring 20 |
/// | 8               | other stars                | hash                                                                              |
/// | 9               | piece that occurs 2, 4, 8 … times | hash of its number and the power                                           |
/// | 10              | bond at an atom in its molecule | neighbour; kind from 7; connections from 10; hydrogens from 13; element from 16 |
/// | 11              | ring of aromatic atoms     | size                                                                              |
/// | 12 to 15        | paths of 3, 4 and 5 (two numbers) bonds of kinds 1 to 4 between C, N, O, S, F, Cl, Br | three bits an element, two bits a bond; the lesser of both directions |
/// | 16              | star of three arms of the same elements and bonds | centre from 15, each arm five bits, highest last           |
/// | 30, 31          | benzene ring, [#ALWAYS]    | 0                                                                                 |
///
/// All pieces survive in any molecule that contains the molecule they come from, except [#property], which speaks of an
/// atom as it stands in the whole molecule and may therefore only be demanded by a query that states it.
public final class FeatureCode {

    /// The piece that every molecule has whose pieces could not be enumerated completely: it is a candidate for every
    /// query.
    public static final int ALWAYS = kindOf(31);
    /// The ring of six carbons with aromatic bonds.
    public static final int BENZENE = kindOf(30);
    /// Stands for "any element" in [#property].
    public static final int ANY_ELEMENT = 127;
    /// Ring bonds of an atom from which on they are a feature of any element too: where rings are fused.
    public static final int MANY_RING_BONDS = 3;
    /// Longest path in bonds.
    public static final int MAX_PATH = 5;
    /// Largest ring in atoms.
    public static final int MAX_RING = 8;

    private static final int KIND_SHIFT = 27;
    private static final int PAYLOAD = (1 << KIND_SHIFT) - 1;
    private static final int ATOM = 1;
    private static final int BOND = 2;
    private static final int PATH_2 = 3;
    private static final int LONG_PATH = 4;
    private static final int RING = 5;
    private static final int PROPERTY = 6;
    private static final int RICH_BOND = 7;
    private static final int STAR = 8;
    private static final int LEVEL = 9;
    private static final int HALF_BOND = 10;
    private static final int AROMATIC_RING = 11;
    /// Paths of three, four and five bonds between common elements; the last takes the next number too.
    private static final int COMMON_PATH = 12;
    private static final int COMMON_STAR = 16;
    private static final int UNCOMMON = -1;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private static final long[] POWERS = powers();
    private static final byte[] COMMON = commonElements();

    private FeatureCode() {}

    private static long[] powers() {
        long[] powers = new long[32];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * PRIME;
        }
        return powers;
    }

    private static byte[] commonElements() {
        byte[] places = new byte[128];
        Arrays.fill(places, (byte) UNCOMMON);
        byte place = 0;
        for (int element : new int[] {6, 7, 8, 16, 9, 17, 35}) {
            places[element] = place++;
        }
        return places;
    }

    private static int kindOf(int kind) {
        return kind << KIND_SHIFT;
    }

    /// The kind of bond that a feature distinguishes: 1 single, 2 double, 3 triple, 4 aromatic, 5 quadruple, 6 any
    /// other.
    public static int kind(int bondClass) {
        if (BondClass.isAromatic(bondClass)) {
            return 4;
        }
        int order = BondClass.order(bondClass);
        return order == 4 ? 5 : order >= 1 && order <= 3 ? order : 6;
    }

    /// An atom of `element`.
    public static int atom(int element) {
        return kindOf(ATOM) | element;
    }

    /// A path of `bonds` bonds: `bonds` + 1 elements joined by `bonds` kinds of bonds, read from either end.
    public static int path(int[] elements, int[] kinds, int bonds) {
        PathCode path = new PathCode();
        path.start(elements[0]);
        for (int i = 1; i <= bonds; i++) {
            path.step(i, kinds[i - 1], elements[i]);
        }
        return path.number(bonds);
    }

    /// The number without collisions of a path of 3 to 5 main kinds of bonds between common elements, read from its
    /// lesser end.
    static int commonPath(int bonds, int read) {
        return kindOf(COMMON_PATH + bonds - 3) + read;
    }

    /// Whether `element` is one of the few that a path without collisions may have.
    static boolean isCommon(int element) {
        return common(element) != UNCOMMON;
    }

    /// The place of `element` among the common ones, or [#UNCOMMON].
    static int common(int element) {
        return COMMON[element];
    }

    /// Whether `feature` speaks of how elements are bonded and no two different pieces share its number.
    public static boolean isExact(int feature) {
        int kind = feature >>> KIND_SHIFT;
        return kind == ATOM
                || kind == BOND
                || kind == PATH_2
                || feature == BENZENE
                || kind >= COMMON_PATH && kind <= COMMON_STAR;
    }

    static int bond(int a, int kind, int b) {
        return kindOf(BOND) | Math.min(a, b) << 10 | kind << 7 | Math.max(a, b);
    }

    static int path2(int a, int first, int b, int second, int c) {
        int forward = ((a << 3 | first) << 7 | b) << 10 | second << 7 | c;
        int backward = ((c << 3 | second) << 7 | b) << 10 | first << 7 | a;
        return kindOf(PATH_2) | Math.min(forward, backward);
    }

    static int longPath(int[] elements, int[] kinds, int bonds) {
        long forward = elements[0] + 1;
        long backward = forward;
        for (int i = 0; i < bonds; i++) {
            forward = (forward * PRIME + kinds[i] + 1) * PRIME + elements[i + 1] + 1;
            backward += (kinds[i] + 1) * POWERS[2 * i + 1] + (elements[i + 1] + 1) * POWERS[2 * i + 2];
        }
        return kindOf(LONG_PATH) | fold(Math.min(forward, backward) + bonds);
    }

    private static int fold(long hash) {
        long mixed = hash ^ hash >>> 32;
        mixed *= 0xD6E8FEB86659FD93L;
        mixed ^= mixed >>> 32;
        mixed *= 0xD6E8FEB86659FD93L;
        mixed ^= mixed >>> 32;
        return (int) mixed & PAYLOAD;
    }

    /// A ring of `size` atoms: bond `i` joins atoms `i` and `i + 1`, the last one closes the ring. Any start, any
    /// direction.
    ///
    /// @param kinds kinds of bonds, all 0 for a ring whose bonds are left open
    public static int ring(int[] elements, int[] kinds, int size) {
        if (size == 6 && isBenzene(elements, kinds)) {
            return BENZENE;
        }
        long least = Long.MAX_VALUE;
        for (int start = 0; start < size; start++) {
            long clockwise = 0;
            long anticlockwise = 0;
            for (int i = 0; i < size; i++) {
                int right = (start + i) % size;
                int left = (start - i + size) % size;
                clockwise = (clockwise * PRIME + elements[right] + 1) * PRIME + kinds[right] + 1;
                anticlockwise =
                        (anticlockwise * PRIME + elements[left] + 1) * PRIME + kinds[(left - 1 + size) % size] + 1;
            }
            least = Math.min(least, Math.min(clockwise, anticlockwise));
        }
        return kindOf(RING) | fold(least);
    }

    private static boolean isBenzene(int[] elements, int[] kinds) {
        for (int i = 0; i < 6; i++) {
            if (elements[i] != 6 || kinds[i] != 4) {
                return false;
            }
        }
        return true;
    }

    /// An atom of `element` for which `field` has `value` in the whole molecule.
    ///
    /// @param value as stored, 0 to 31
    public static int property(int element, boolean aromatic, Field field, int value) {
        return kindOf(PROPERTY) | (aromatic ? 1 << 24 : 0) | element << 16 | field.ordinal() << 8 | value;
    }

    /// A bond between atoms told apart by element and aromaticity, in a ring or not.
    public static int richBond(int a, boolean aromaticA, int kind, boolean ring, int b, boolean aromaticB) {
        int left = a << 1 | (aromaticA ? 1 : 0);
        int right = b << 1 | (aromaticB ? 1 : 0);
        return kindOf(RICH_BOND)
                | (ring ? 1 << 20 : 0)
                | kind << 16
                | Math.min(left, right) << 8
                | Math.max(left, right);
    }

    /// An atom of an element, with so many hydrogens and connections in the whole molecule, and one neighbour.
    ///
    /// @param word of the atom; only [Field#ELEMENT], [Field#HYDROGENS] and [Field#CONNECTIONS] count
    public static int halfBond(long word, int kind, int neighbour) {
        return kindOf(HALF_BOND)
                | Field.ELEMENT.of(word) << 16
                | Field.HYDROGENS.of(word) << 13
                | Field.CONNECTIONS.of(word) << 10
                | kind << 7
                | neighbour;
    }

    /// A ring of `size` aromatic atoms of whatever elements, joined by whatever bonds.
    public static int aromaticRing(int size) {
        return kindOf(AROMATIC_RING) | size;
    }

    /// An atom with three of its neighbours, each told as [#arm]; any order.
    public static int star(int centre, int armA, int armB, int armC) {
        int low = Math.min(armA, Math.min(armB, armC));
        int high = Math.max(armA, Math.max(armB, armC));
        int middle = armA + armB + armC - low - high;
        int common = commonStar(centre, low, middle, high);
        if (common != 0) {
            return common;
        }
        return kindOf(STAR) | fold((((centre * PRIME + low) * PRIME) + middle) * PRIME + high);
    }

    private static int commonStar(int centre, int low, int middle, int high) {
        int middleOf = common(centre);
        if (middleOf == UNCOMMON) {
            return 0;
        }
        int star = middleOf;
        for (int arm : new int[] {low, middle, high}) {
            int element = common(arm & 127);
            int kind = arm >>> 7;
            if (element == UNCOMMON || kind > 4) {
                return 0;
            }
            star = star << 5 | kind - 1 << 3 | element;
        }
        return kindOf(COMMON_STAR) | star;
    }

    /// A neighbour with the kind of bond to it, for [#star].
    public static int arm(int kind, int element) {
        return kind << 7 | element;
    }

    /// A neighbour and one atom behind it, for [#star].
    public static int arm(int kind, int element, int kindBehind, int elementBehind) {
        return 1 << 20 | (kind << 7 | element) << 10 | kindBehind << 7 | elementBehind;
    }

    /// Says that `feature` occurs at least 2 to the power of `level` times; level 0 is the feature itself.
    public static int level(int feature, int level) {
        return level == 0 ? feature : kindOf(LEVEL) | fold(feature * PRIME + level);
    }
}
