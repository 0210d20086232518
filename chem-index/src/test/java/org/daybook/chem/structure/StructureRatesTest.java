package org.daybook.chem.structure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;
import org.daybook.chem.structure.depict.Depiction;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.chem.structure.molfile.Molfile;
import org.daybook.chem.structure.property.Properties;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Measures, on request, how many structures a second each step handles on one thread: see chem-index/README.md.
///
/// On a machine that does other work the processor time is the figure to compare.
@EnabledIfSystemProperty(named = "daybook.rates", matches = "true")
class StructureRatesTest {

    private static final int STEP = 5;

    @Test
    void printRates() throws IOException {
        List<String> smiles = Corpus.smiles("molecules/drug-10k.smi.gz", STEP);
        smiles.subList(0, 500).forEach(text -> everything(StructureReader.read(text, Format.SMILES)));

        System.out.printf("%d drug-like molecules, one thread%n", smiles.size());
        print("read", smiles, text -> StructureReader.read(text, Format.SMILES));
        step("identify", smiles, Identifiers::of);
        step("properties", smiles, Properties::of);
        step("stereo (with identify)", smiles, StereoSummary::of);
        step("depict (with formula)", smiles, structure -> Depiction.of(structure).inline());
        step("molfile", smiles, Molfile::write);
        print("read, identify, properties, depict", smiles, text -> {
            Structure structure = StructureReader.read(text, Format.SMILES);
            Identifiers.of(structure);
            Properties.of(structure);
            Depiction.of(structure).inline();
        });
    }

    private static void everything(Structure structure) {
        Identifiers.of(structure);
        Properties.of(structure);
        StereoSummary.of(structure);
        Depiction.of(structure).inline();
        Molfile.write(structure);
    }

    private static void step(String what, List<String> smiles, Consumer<Structure> work) {
        List<Structure> structures = smiles.stream().map(text -> StructureReader.read(text, Format.SMILES)).toList();
        print(what, structures, work);
    }

    private static <T> void print(String what, List<T> inputs, Consumer<T> work) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = System.nanoTime();
        long cpuStart = system.getProcessCpuTime();
        inputs.forEach(work);
        double cpuSeconds = (system.getProcessCpuTime() - cpuStart) / 1e9;
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%-36s %,8.0f a second, %,8.0f a second of processor time%n",
                what, inputs.size() / seconds, inputs.size() / cpuSeconds);
    }
}
