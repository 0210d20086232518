package org.daybook.chem.pack;

import java.util.Arrays;

/// A set of features with the number of times each was found, reused for one molecule after another.
public final class FeatureSet {

    private static final int HIGHEST_LEVEL = 5;

    private int[] keys = new int[1024];
    private int[] counts = new int[1024];
    private int[] slots = new int[512];
    private int size;

    /// Forgets all.
    public void clear() {
        for (int i = 0; i < size; i++) {
            keys[slots[i]] = 0;
            counts[slots[i]] = 0;
        }
        size = 0;
    }

    /// Adds a feature that is not counted.
    public void add(int feature) {
        slot(feature);
    }

    /// Adds one occurrence of a feature that is counted.
    public void count(int feature) {
        int slot = slot(feature);
        counts[slot]++;
    }

    private int slot(int feature) {
        int mask = keys.length - 1;
        int slot = feature * 0x9E3779B9 >>> 8 & mask;
        while (keys[slot] != feature) {
            if (keys[slot] == 0) {
                if (size == slots.length) {
                    grow();
                    return slot(feature);
                }
                keys[slot] = feature;
                slots[size++] = slot;
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        int[] oldSlots = Arrays.copyOf(slots, size);
        keys = new int[2 * oldKeys.length];
        counts = new int[keys.length];
        slots = new int[keys.length / 2];
        size = 0;
        for (int old : oldSlots) {
            counts[slot(oldKeys[old])] = oldCounts[old];
        }
    }

    /// Adds, for each counted feature, the levels that its count reaches (2, 4, 8 … times).
    void addLevels() {
        int counted = size;
        int[] features = new int[counted];
        int[] times = new int[counted];
        for (int i = 0; i < counted; i++) {
            features[i] = feature(i);
            times[i] = countOf(i);
        }
        for (int i = 0; i < counted; i++) {
            for (int level = levelOf(times[i]); level > 0; level--) {
                add(FeatureCode.level(features[i], level));
            }
        }
    }

    /// The highest level that `count` reaches.
    public static int levelOf(int count) {
        return count < 2 ? 0 : Math.min(HIGHEST_LEVEL, 31 - Integer.numberOfLeadingZeros(count));
    }

    /// Number of features.
    public int size() {
        return size;
    }

    /// Feature `index`, in the order in which they were found.
    public int feature(int index) {
        return keys[slots[index]];
    }

    /// Number of times feature `index` was counted, 0 if it was only added.
    public int countOf(int index) {
        return counts[slots[index]];
    }

    /// Whether `feature` is in the set.
    public boolean contains(int feature) {
        int mask = keys.length - 1;
        for (int slot = feature * 0x9E3779B9 >>> 8 & mask; keys[slot] != 0; slot = slot + 1 & mask) {
            if (keys[slot] == feature) {
                return true;
            }
        }
        return false;
    }
}
