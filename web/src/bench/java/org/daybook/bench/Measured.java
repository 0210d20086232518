package org.daybook.bench;

/// How long something took.
///
/// @param seconds by the clock
/// @param processor seconds of processor time, of all threads and worker processes
record Measured(double seconds, double processor) {

    static Measured of(Runnable work) {
        double usedBefore = ProcessorTime.seconds();
        long begin = System.nanoTime();
        work.run();
        return new Measured((System.nanoTime() - begin) / 1e9, ProcessorTime.seconds() - usedBefore);
    }

    /// Megabytes of heap that are in use after a collection.
    static long heapMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
