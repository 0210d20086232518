package org.daybook.chem.worker;

import java.time.Duration;
import java.util.List;

/// How many worker processes there are and what each may use.
///
/// @param name what they work on, for threads and log lines: `structures`
/// @param processes most that run at once, 1 to 64
/// @param heapBytes heap of each; native memory comes on top, limited to [#NATIVE_BYTES] where the system has `ulimit
///     -v`
/// @param processorTime of one task
/// @param patience longest time of one task by the clock: a busy machine gives it its processor time late
/// @param program what comes behind `java` and its limits: class path and main class, as [#classPath]
public record WorkerSettings(
        String name, int processes, long heapBytes, Duration processorTime, Duration patience, List<String> program) {

    /// Address space beside the heap: the virtual machine's own, libraries, stacks.
    static final long NATIVE_BYTES = 1L << 30;
    private static final long LEAST_HEAP_BYTES = 32L << 20;

    public WorkerSettings {
        program = List.copyOf(program);
        if (processes < 1 || processes > 64) {
            throw new IllegalArgumentException("There must be 1 to 64 worker processes, got " + processes);
        }
        if (heapBytes < LEAST_HEAP_BYTES) {
            throw new IllegalArgumentException("A worker process needs 32 MB at least, got " + heapBytes + " bytes");
        }
        if (processorTime.isNegative() || processorTime.isZero()) {
            throw new IllegalArgumentException("A task needs some time, got " + processorTime);
        }
    }

    /// With four times the processor time by the clock.
    public WorkerSettings(String name, int processes, long heapBytes, Duration processorTime, List<String> program) {
        this(name, processes, heapBytes, processorTime, processorTime.multipliedBy(4), program);
    }

    /// The program as this process has it on its class path.
    public static List<String> classPath() {
        return List.of("-cp", System.getProperty("java.class.path"), WorkerMain.class.getName());
    }
}
