package org.daybook.shared.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// The settings of the worker processes, which run what could end or block the server: native code and risky parsers.
///
/// @param processes most worker processes for structures (InChI) that run at once; 0 has all work done in the
///     server's own process
/// @param memory heap of each of them
/// @param processorTime of one structure; what takes longer is refused
/// @param workbookMemory heap of the process that reads workbooks of the old format (.xls), one at a time
/// @param workbookTime processor time of one such workbook
@ConfigurationProperties("daybook.workers")
record WorkerProperties(
        @DefaultValue("2") int processes,
        @DefaultValue("128MB") DataSize memory,
        @DefaultValue("8s") Duration processorTime,
        @DefaultValue("256MB") DataSize workbookMemory,
        @DefaultValue("60s") Duration workbookTime) {

    WorkerProperties {
        if (processes < 0 || processes > 64) {
            throw new IllegalArgumentException("daybook.workers.processes must be 0 to 64, got " + processes);
        }
        requireRoom("memory", memory);
        requireRoom("workbook-memory", workbookMemory);
        requireTime("processor-time", processorTime);
        requireTime("workbook-time", workbookTime);
    }

    private static void requireRoom(String name, DataSize size) {
        if (size.toMegabytes() < 64) {
            throw new IllegalArgumentException("daybook.workers." + name + " must be 64MB at least, got " + size);
        }
    }

    private static void requireTime(String name, Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("daybook.workers." + name + " must be 1s at least, got " + time);
        }
    }
}
