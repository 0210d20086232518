package org.daybook.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// Processor time of this process and of its worker processes: what else the machine does hardly changes it.
final class ProcessorTime {

    private ProcessorTime() {
    }

    /// Seconds so far.
    static double seconds() {
        long own = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        long workers = ProcessHandle.current().descendants()
                .mapToLong(child -> child.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
        return (own + workers) / 1e9;
    }
}
