package org.daybook.chem.pack;

/// The parts of the 48-bit word that describes one atom; the layout is in [PackedMolecule].
///
/// A part holds values below its [#escape()] as they are (a charge plus 7, a ring size less 2); the escape itself says
/// that the true value stands in the extension table of the molecule.
public enum Field {
    /// Atomic number; 0 for an unknown atom (`*`, R group).
    ELEMENT(0, 7, Integer.MAX_VALUE),
    /// 1 if aromatic.
    AROMATIC(7, 1, Integer.MAX_VALUE),
    /// Formal charge plus 7.
    CHARGE(8, 4, 15),
    /// Hydrogens at the atom, implicit and explicit.
    HYDROGENS(12, 3, 7),
    /// Atoms bonded to it that are stored as atoms.
    DEGREE(15, 3, 7),
    /// Degree plus implicit hydrogens.
    CONNECTIONS(18, 3, 7),
    /// Bonds of the atom that are in a ring.
    RING_BONDS(21, 3, 7),
    /// Size of the smallest ring through the atom less 2, 0 for none.
    SMALLEST_RING(24, 3, 7),
    /// Rings of a minimum cycle basis that go through the atom.
    RING_COUNT(27, 2, 3),
    /// 1 if a mass number is stated.
    ISOTOPE(29, 1, Integer.MAX_VALUE),
    /// 1 if in a ring.
    IN_RING(30, 1, Integer.MAX_VALUE),
    /// 1 for a hydrogen that was implicit and has been made an atom for one query; never stored.
    ADDED(31, 1, Integer.MAX_VALUE),
    /// What the neighbours are, see [Neighbours].
    NEIGHBOURS(32, 16, Integer.MAX_VALUE);

    /// Stands for a value that cannot be at all.
    public static final int IMPOSSIBLE = -1;

    private final int shift;
    private final int bits;
    private final int escape;

    Field(int shift, int bits, int escape) {
        this.shift = shift;
        this.bits = bits;
        this.escape = escape;
    }

    /// Position of the lowest bit.
    public int shift() {
        return shift;
    }

    /// The bits of this part, in place.
    public long mask() {
        return ((1L << bits) - 1) << shift;
    }

    /// Number of values that the part can hold.
    public int size() {
        return 1 << bits;
    }

    /// The value that stands for "see the extension table"; `Integer.MAX_VALUE` if every value fits.
    public int escape() {
        return escape;
    }

    /// The value of this part in `word`, not looking behind an escape.
    public int of(long word) {
        return (int) ((word & mask()) >>> shift);
    }

    /// How `value` is stored: as itself or shifted, as the escape if it does not fit, or [#IMPOSSIBLE].
    public int stored(int value) {
        int stored = switch (this) {
            case CHARGE -> value + 7;
            case SMALLEST_RING -> value == 0 ? 0 : value < 3 ? IMPOSSIBLE : value - 2;
            default -> value;
        };
        if (escape == Integer.MAX_VALUE) {
            return stored < size() ? stored : IMPOSSIBLE;
        }
        return stored >= escape || this == CHARGE && stored < 0 ? escape : stored;
    }

    /// The value of which [#stored(int)] is `stored`, which must not be the escape.
    public int valueOf(int stored) {
        return switch (this) {
            case CHARGE -> stored - 7;
            case SMALLEST_RING -> stored == 0 ? 0 : stored + 2;
            default -> stored;
        };
    }

    /// `value` in place, or the escape in place if it does not fit.
    public long place(int value) {
        int stored = stored(value);
        if (stored < 0) {
            throw new IllegalArgumentException(this + " cannot be " + value);
        }
        return (long) stored << shift;
    }
}
