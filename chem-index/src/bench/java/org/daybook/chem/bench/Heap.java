package org.daybook.chem.bench;

/// The heap after a collection.
final class Heap {
    private Heap() {}

    static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
