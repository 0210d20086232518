package org.daybook.chem.pack;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks at one packed molecule after another, in place, without copying or allocating.
///
/// The layout is in [PackedMolecule]. Call [#look] before anything else; the bytes must not change until the next call.
/// For one thread.
public final class MoleculeCursor {

    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final int HEADER = 12;
    static final int WORD = 6;
    static final int EXTENSION = 18;
    static final int STEREO = 14;
    static final int FLAG_HYDROGEN = 1;
    /// Implicit hydrogens have been added as atoms; never stored.
    static final int FLAG_EXPANDED = 2;

    private static final int NEIGHBOUR_MASK = 0xFFF;
    private static final int CLASS_SHIFT = 12;

    private byte[] bytes = new byte[HEADER];
    private int offset;
    private int atoms;
    private int entries;
    private int wordsAt;
    private int bondsAt;
    private int[] firstEntries = new int[64];
    private boolean counted;

    /// Moves to the molecule that starts at `offset` of `bytes`.
    ///
    /// @throws IllegalArgumentException if it is of another format version
    public void look(byte[] bytes, int offset) {
        if (bytes[offset] != PackedMolecule.FORMAT_VERSION) {
            throw new IllegalArgumentException("Packed molecules of format version " + bytes[offset]
                    + " cannot be read, only version " + PackedMolecule.FORMAT_VERSION + ": rebuild the index");
        }
        this.bytes = bytes;
        this.offset = offset;
        atoms = number(offset + 2);
        entries = number(offset + 4);
        wordsAt = offset + HEADER;
        bondsAt = wordsAt + WORD * atoms;
        counted = false;
    }

    private int number(int at) {
        return (short) SHORTS.get(bytes, at) & 0xFFFF;
    }

    /// Number of atoms.
    public int atomCount() {
        return atoms;
    }

    /// Number of bonds.
    public int bondCount() {
        return entries >> 1;
    }

    /// Whether some hydrogen is stored as an atom.
    public boolean hasHydrogenAtoms() {
        return (bytes[offset + 1] & FLAG_HYDROGEN) != 0;
    }

    /// Number of connected components.
    public int componentCount() {
        return number(offset + 10);
    }

    /// The word of `atom`, to be read with [Field].
    public long word(int atom) {
        return (long) LONGS.get(bytes, wordsAt + WORD * atom - 2) >>> 16;
    }

    static void putWord(byte[] target, int at, long word) {
        INTS.set(target, at, (int) word);
        SHORTS.set(target, at + 4, (short) (word >>> 32));
    }

    /// Index of the first entry of `atom` in the table of bonds.
    public int firstEntry(int atom) {
        if (!counted) {
            countEntries();
        }
        return firstEntries[atom];
    }

    /// Index after the last entry of `atom` in the table of bonds.
    public int lastEntry(int atom) {
        if (!counted) {
            countEntries();
        }
        return firstEntries[atom + 1];
    }

    /// The entries of an atom follow those of the atom before it: adds up the degrees.
    private void countEntries() {
        if (firstEntries.length <= atoms) {
            firstEntries = new int[2 * atoms];
        }
        Field degree = (bytes[offset + 1] & FLAG_EXPANDED) == 0 ? Field.DEGREE : Field.CONNECTIONS;
        int shift = degree.shift();
        int escape = degree.escape();
        int entry = 0;
        for (int atom = 0; atom < atoms; atom++) {
            firstEntries[atom] = entry;
            int count = (int) (word(atom) >>> shift) & 7;
            entry += count == escape ? value(atom, degree) : count;
        }
        firstEntries[atoms] = entry;
        counted = true;
    }

    /// One entry of the table of bonds, for [#neighbour] and [#bondClass].
    public int entry(int index) {
        return number(bondsAt + 2 * index);
    }

    /// The atom at the other end of the bond `entry`.
    public static int neighbour(int entry) {
        return entry & NEIGHBOUR_MASK;
    }

    /// The [BondClass] of the bond `entry`.
    public static int bondClass(int entry) {
        return entry >>> CLASS_SHIFT;
    }

    /// The class of the bond between two atoms, or -1 if there is none.
    public int bondBetween(int a, int b) {
        int last = lastEntry(a);
        for (int i = firstEntry(a); i < last; i++) {
            int entry = entry(i);
            if (neighbour(entry) == b) {
                return bondClass(entry);
            }
        }
        return -1;
    }

    /// The true value of `field` for `atom`, be it in the word or in the extension; a charge is signed, an isotope is
    /// its mass number.
    public int value(int atom, Field field) {
        int stored = field.of(word(atom));
        if (field == Field.ISOTOPE) {
            return stored == 0 ? 0 : extended(atom, 1);
        }
        if (stored != field.escape()) {
            return field.valueOf(stored);
        }
        return switch (field) {
            case CHARGE -> (short) extended(atom, 2);
            case HYDROGENS -> extended(atom, 3);
            case DEGREE -> extended(atom, 4);
            case CONNECTIONS -> extended(atom, 5);
            case RING_BONDS -> extended(atom, 6);
            case SMALLEST_RING -> extended(atom, 7);
            case RING_COUNT -> extended(atom, 8);
            default -> throw new IllegalArgumentException(field + " is never extended");
        };
    }

    private int extended(int atom, int column) {
        int at = bondsAt + 2 * entries;
        int count = number(offset + 6);
        for (int i = 0; i < count; i++, at += EXTENSION) {
            if (number(at) == atom) {
                return number(at + 2 * column);
            }
        }
        throw new IllegalStateException("Atom " + atom + " refers to an extension that is not there");
    }

    /// Number of stereo elements.
    public int stereoCount() {
        return number(offset + 8);
    }

    private int stereoAt(int index) {
        return bondsAt + 2 * entries + EXTENSION * number(offset + 6) + STEREO * index;
    }

    /// Kind of stereo element `index`: 1 tetrahedral, 2 double bond, 3 other.
    public int stereoKind(int index) {
        return bytes[stereoAt(index)];
    }

    /// Configuration of stereo element `index`: 1 or 2, see [PackedMolecule].
    public int configuration(int index) {
        return bytes[stereoAt(index) + 1];
    }

    /// Atom `position` (0 to 4) of stereo element `index`.
    public int stereoAtom(int index, int position) {
        return number(stereoAt(index) + 2 + 2 * position);
    }

    /// Group of stereo element `index`, 0 if it stands for itself.
    public int stereoGroup(int index) {
        return number(stereoAt(index) + 12);
    }

    /// Number of the connected component of `atom`, from 0.
    public int component(int atom) {
        return componentCount() < 2 ? 0 : number(stereoAt(stereoCount()) + 2 * atom);
    }

    int extensionCount() {
        return number(offset + 6);
    }

    /// Bytes of extensions and stereo elements.
    int tailSize() {
        return EXTENSION * extensionCount() + STEREO * stereoCount();
    }

    void copyHeader(byte[] target, int atomCount, int bondCount) {
        System.arraycopy(bytes, offset, target, 0, HEADER);
        target[1] |= FLAG_EXPANDED;
        SHORTS.set(target, 2, (short) atomCount);
        SHORTS.set(target, 4, (short) (2 * bondCount));
    }

    void copyTail(byte[] target, int at) {
        System.arraycopy(bytes, bondsAt + 2 * entries, target, at, tailSize());
    }
}
