package org.daybook.shared;

import java.util.Map;
import java.util.TreeMap;

/// A set of whole numbers that mostly follow one another: it takes little memory, however many they are.
public final class Runs {

    /// The last number of each run by its first.
    private final TreeMap<Long, Long> runs = new TreeMap<>();

    /// Adds a number; one that is in it changes nothing.
    public void add(long number) {
        if (contains(number)) {
            return;
        }
        Map.Entry<Long, Long> before = runs.floorEntry(number);
        long first = before != null && before.getValue() + 1 == number ? before.getKey() : number;
        Long lastOfNext = runs.remove(number + 1);
        runs.put(first, lastOfNext == null ? number : lastOfNext);
    }

    /// Whether it was added.
    public boolean contains(long number) {
        Map.Entry<Long, Long> run = runs.floorEntry(number);
        return run != null && number <= run.getValue();
    }
}
