package org.daybook.chem.match.feature;

import java.util.Arrays;

/// Pieces of a query by the number of their feature, each with how often it was found and what it is worth.
final class PieceTable {

    /// Takes one piece.
    interface Visitor {
        void visit(int feature, int times, boolean counted, double worth, long atoms);
    }

    private int[] slots = new int[512];
    private int[] features = new int[128];
    private int[] times = new int[128];
    private boolean[] counted = new boolean[128];
    private double[] worths = new double[128];
    private long[] atoms = new long[128];
    private int size;

    /// Adds one occurrence of `feature`.
    ///
    /// @param counts whether the index counts occurrences of this feature
    /// @param worth logarithm of the share of molecules thought to have it
    /// @param where bit set of the atoms of the query it covers
    void add(int feature, double worth, long where, boolean counts) {
        int mask = slots.length - 1;
        int slot = feature * 0x9E3779B9 >>> 8 & mask;
        while (slots[slot] != 0) {
            if (features[slots[slot] - 1] == feature) {
                times[slots[slot] - 1]++;
                atoms[slots[slot] - 1] |= where;
                return;
            }
            slot = slot + 1 & mask;
        }
        if (size == features.length) {
            grow();
            add(feature, worth, where, counts);
            return;
        }
        features[size] = feature;
        times[size] = 1;
        counted[size] = counts;
        worths[size] = worth;
        atoms[size] = where;
        slots[slot] = ++size;
    }

    private void grow() {
        int wider = 2 * features.length;
        features = Arrays.copyOf(features, wider);
        times = Arrays.copyOf(times, wider);
        counted = Arrays.copyOf(counted, wider);
        worths = Arrays.copyOf(worths, wider);
        atoms = Arrays.copyOf(atoms, wider);
        slots = new int[4 * wider];
        for (int i = 0; i < size; i++) {
            int slot = features[i] * 0x9E3779B9 >>> 8 & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = i + 1;
        }
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.visit(features[i], times[i], counted[i], worths[i], atoms[i]);
        }
    }
}
