package org.daybook.chem.pack;

import java.util.Arrays;

/// Fingerprints of the surroundings of each atom up to two bonds away, in the manner of ECFP4, folded to 2048 bits.
///
/// Stored form: two bytes with the number of bits that are set, then for each set bit, ascending, its distance from the
/// one before (from -1 for the first) minus one, in one byte, or as 255 and the rest in the next byte, repeatedly.
/// Keeps its working memory; for one thread.
public final class CircularFingerprint {

    /// Number of bits.
    public static final int BITS = 2048;

    private static final int RADIUS = 2;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final long[] bits = new long[BITS / 64];
    private final byte[] stored = new byte[2 + 2 * BITS];
    private long[] labels = new long[64];
    private long[] next = new long[64];
    private long[] around = new long[16];

    /// The fingerprint of `molecule` in its stored form.
    public byte[] of(MoleculeCursor molecule) {
        set(molecule);
        int count = 0;
        int size = 2;
        int last = -1;
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                int bit = 64 * word + Long.numberOfTrailingZeros(left);
                int gap = bit - last - 1;
                for (; gap >= 255; gap -= 255) {
                    stored[size++] = (byte) 255;
                }
                stored[size++] = (byte) gap;
                last = bit;
                count++;
            }
        }
        stored[0] = (byte) count;
        stored[1] = (byte) (count >>> 8);
        return Arrays.copyOf(stored, size);
    }

    /// The fingerprint of `molecule` as a bit set.
    public long[] bitsOf(MoleculeCursor molecule) {
        set(molecule);
        return bits.clone();
    }

    /// Number of bits set in a stored fingerprint.
    public static int count(byte[] stored, int offset) {
        return stored[offset] & 0xFF | (stored[offset + 1] & 0xFF) << 8;
    }

    /// Number of bits that a stored fingerprint shares with the bit set `other`.
    public static int common(byte[] stored, int offset, int length, long[] other) {
        int common = 0;
        int bit = -1;
        for (int i = offset + 2; i < offset + length; i++) {
            int gap = stored[i] & 0xFF;
            if (gap == 255) {
                bit += 255;
            } else {
                bit += gap + 1;
                common += (int) (other[bit >>> 6] >>> bit & 1);
            }
        }
        return common;
    }

    private void set(MoleculeCursor molecule) {
        Arrays.fill(bits, 0);
        int n = molecule.atomCount();
        if (labels.length < n) {
            labels = new long[2 * n];
            next = new long[2 * n];
        }
        long about = Field.ELEMENT.mask()
                | Field.CHARGE.mask()
                | Field.HYDROGENS.mask()
                | Field.DEGREE.mask()
                | Field.IN_RING.mask();
        for (int atom = 0; atom < n; atom++) {
            labels[atom] = mix(molecule.word(atom) & about);
            mark(labels[atom]);
        }
        for (int round = 0; round < RADIUS; round++) {
            for (int atom = 0; atom < n; atom++) {
                next[atom] = widen(molecule, atom, labels[atom]);
                mark(next[atom]);
            }
            long[] swap = labels;
            labels = next;
            next = swap;
        }
    }

    private long widen(MoleculeCursor molecule, int atom, long label) {
        int first = molecule.firstEntry(atom);
        int last = molecule.lastEntry(atom);
        if (around.length < last - first) {
            around = new long[2 * (last - first)];
        }
        for (int i = first; i < last; i++) {
            int entry = molecule.entry(i);
            around[i - first] =
                    mix(labels[MoleculeCursor.neighbour(entry)] + FeatureCode.kind(MoleculeCursor.bondClass(entry)));
        }
        Arrays.sort(around, 0, last - first);
        long wider = label * PRIME + 1;
        for (int i = 0; i < last - first; i++) {
            wider = wider * PRIME + around[i];
        }
        return mix(wider);
    }

    private void mark(long label) {
        int bit = (int) (label >>> 40) & BITS - 1;
        bits[bit >>> 6] |= 1L << bit;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }
}
