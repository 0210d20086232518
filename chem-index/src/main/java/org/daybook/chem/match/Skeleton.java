package org.daybook.chem.match;

import org.daybook.chem.pack.Field;
import org.daybook.chem.pack.MoleculeCursor;

/// Gives structures whose atoms are of the same elements and bonded alike the same key, whatever the kinds of bonds,
/// charges, hydrogens, isotopes and configurations.
///
/// Different skeletons may share a key: it finds candidates, [Sameness] decides. Keeps its working memory; for one
/// thread.
public final class Skeleton {

    /// Length of a key in bytes.
    public static final int KEY_BYTES = 5;

    private static final int MAX_ROUNDS = 12;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private long[] labels = new long[64];
    private long[] next = new long[64];
    /// What each atom tells its neighbours of its label.
    private long[] told = new long[64];

    /// The key of `molecule`.
    public byte[] keyOf(MoleculeCursor molecule) {
        int n = molecule.atomCount();
        if (labels.length < n) {
            labels = new long[2 * n];
            next = new long[2 * n];
            told = new long[2 * n];
        }
        for (int atom = 0; atom < n; atom++) {
            labels[atom] = mix(Field.ELEMENT.of(molecule.word(atom)) + 1);
        }
        for (int round = 0; round < Math.min(n, MAX_ROUNDS); round++) {
            widen(molecule, n);
        }
        long sum = n * PRIME;
        for (int atom = 0; atom < n; atom++) {
            sum += mix(labels[atom]);
        }
        sum = mix(sum);
        byte[] key = new byte[KEY_BYTES];
        for (int i = 0; i < KEY_BYTES; i++) {
            key[i] = (byte) (sum >>> 8 * i);
        }
        return key;
    }

    private void widen(MoleculeCursor molecule, int n) {
        for (int atom = 0; atom < n; atom++) {
            told[atom] = mix(labels[atom] ^ PRIME);
        }
        for (int atom = 0; atom < n; atom++) {
            long sum = 0;
            int last = molecule.lastEntry(atom);
            for (int i = molecule.firstEntry(atom); i < last; i++) {
                sum += told[MoleculeCursor.neighbour(molecule.entry(i))];
            }
            next[atom] = mix(labels[atom] * PRIME + sum);
        }
        long[] swap = labels;
        labels = next;
        next = swap;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }
}
