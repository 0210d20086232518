package org.daybook.chem.pack;

/// The sixteen ways in which a bond can differ for a query, as a number of four bits.
///
/// A query bond is a set of these numbers, so a bond is judged by one shift. Numbers are part of the format of
/// [PackedMolecule] and never change their meaning.
///
/// | class | bond                                   |
/// |-------|----------------------------------------|
/// | 0, 1  | single, in a chain / in a ring         |
/// | 2, 3  | double, in a chain / in a ring         |
/// | 4, 5  | triple, in a chain / in a ring         |
/// | 6, 7  | quadruple, in a chain / in a ring      |
/// | 8, 9  | without an order, in a chain / in a ring |
/// | 10    | aromatic, single in the Kekulé form    |
/// | 11    | aromatic, double in the Kekulé form    |
/// | 12    | aromatic, without an order             |
/// | 13    | quintuple                              |
/// | 14    | sextuple                               |
public final class BondClass {

    /// Number of classes that are in use; classes are 0 to one less.
    public static final int COUNT = 15;
    /// The set of all classes.
    public static final int ANY = (1 << COUNT) - 1;
    /// The set of aromatic classes.
    public static final int AROMATIC = 1 << 10 | 1 << 11 | 1 << 12;
    /// The set of classes in a ring.
    public static final int RING = 1 << 1 | 1 << 3 | 1 << 5 | 1 << 7 | 1 << 9 | AROMATIC;

    private static final int[] ORDERS = {1, 1, 2, 2, 3, 3, 4, 4, 0, 0, 1, 2, 0, 5, 6};

    private BondClass() {}

    /// The class of a bond.
    ///
    /// @param order 1 to 6, or 0 for none
    public static int of(int order, boolean aromatic, boolean ring) {
        if (order < 0 || order > 6) {
            throw new IllegalArgumentException("Bond order must be 0 to 6, got " + order);
        }
        if (aromatic) {
            return order == 1 ? 10 : order == 2 ? 11 : 12;
        }
        if (order > 4) {
            return order + 8;
        }
        return (order == 0 ? 8 : 2 * (order - 1)) + (ring ? 1 : 0);
    }

    /// The order of a bond of `bondClass`, that of the Kekulé form if it is aromatic, 0 for none.
    public static int order(int bondClass) {
        return ORDERS[bondClass];
    }

    /// Whether a bond of `bondClass` is aromatic.
    public static boolean isAromatic(int bondClass) {
        return (AROMATIC >>> bondClass & 1) != 0;
    }

    /// Whether a bond of `bondClass` is in a ring.
    public static boolean isRing(int bondClass) {
        return (RING >>> bondClass & 1) != 0;
    }

    /// The set of classes that are not aromatic and of `order`.
    public static int aliphatic(int order) {
        return ofOrder(order) & ~AROMATIC;
    }

    /// The set of classes of `order`, aromatic or not.
    public static int ofOrder(int order) {
        int set = 0;
        for (int bondClass = 0; bondClass < COUNT; bondClass++) {
            set |= ORDERS[bondClass] == order ? 1 << bondClass : 0;
        }
        return set;
    }
}
