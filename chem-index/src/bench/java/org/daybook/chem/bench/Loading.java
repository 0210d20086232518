package org.daybook.chem.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.daybook.chem.reference.Corpus;

/// How long it took an engine to take a set of molecules in.
///
/// @param bytesPerMolecule on disk or of heap, as the engine keeps them
record Loading(int molecules, int refused, double seconds, double processorSeconds, long bytesPerMolecule) {

    static Loading of(Engine engine, Corpus corpus, String set) {
        int[] count = new int[2];
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = process.getProcessCpuTime();
        long start = System.nanoTime();
        try (Stream<String> lines = corpus.lines(set)) {
            lines.forEach(line -> {
                boolean added = engine.add(count[0] + count[1], line.substring(0, line.indexOf('\t')));
                count[added ? 0 : 1]++;
            });
        }
        engine.loaded();
        double seconds = (System.nanoTime() - start) / 1e9;
        double processorSeconds = (process.getProcessCpuTime() - processor) / 1e9;
        return new Loading(count[0], count[1], seconds, processorSeconds, engine.bytesPerMolecule());
    }

    double perSecond() {
        return (molecules + refused) / seconds;
    }

    double perProcessorSecond() {
        return (molecules + refused) / processorSeconds;
    }
}
