package org.daybook.chem.structure.inchi;

import io.github.dan2097.jnainchi.InchiStatus;
import java.time.Duration;
import java.util.Objects;
import org.daybook.chem.structure.run.LibraryLog;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.inchi.InChIGenerator;
import org.openscience.cdk.inchi.InChIGeneratorFactory;
import org.openscience.cdk.inchi.InChIToStructure;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.silent.SilentChemObjectBuilder;

/// The native library itself, through CDK. Called by tasks alone: it may take minutes or end the process.
final class InchiLibrary {

    /// How long is looked for the layer that cannot be read.
    private static final Duration MOST_LOOKING = Duration.ofSeconds(2);

    static {
        LibraryLog.mute();
    }

    private InchiLibrary() {}

    static InchiName name(IAtomContainer graph, InchiOption option) {
        try {
            String words = option.words();
            InChIGenerator made = InChIGeneratorFactory.getInstance().getInChIGenerator(graph, words);
            String message = Objects.requireNonNullElse(made.getMessage(), "");
            String inchi = Objects.requireNonNullElse(made.getInchi(), "");
            if (!isGood(made.getStatus()) || inchi.isBlank()) {
                return new InchiName(false, inchi, "", "", message);
            }
            boolean numbered = option.isNumbered();
            String auxInfo = numbered ? Objects.requireNonNullElse(made.getAuxInfo(), "") : "";
            return new InchiName(true, inchi, numbered ? made.getInchiKey() : "", auxInfo, message);
        } catch (CDKException e) {
            return InchiName.refused(Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    static InchiReading read(String inchi, int mostAtoms) {
        try {
            InChIToStructure made = toStructure(inchi);
            if (!isGood(made.getStatus())) {
                return refused(inchi, made.getMessage());
            }
            IAtomContainer graph = made.getAtomContainer();
            closeHydrogenCounts(graph);
            boolean named = !graph.isEmpty() && graph.getAtomCount() <= mostAtoms;
            return new InchiReading.Read(graph, named ? name(withoutPlaces(graph), InchiOption.of(inchi)).inchi() : "");
        } catch (CDKException e) {
            return refused(inchi, e.getMessage());
        }
    }

    private static InChIToStructure toStructure(String inchi) throws CDKException {
        return InChIGeneratorFactory.getInstance().getInChIToStructure(inchi, SilentChemObjectBuilder.getInstance());
    }

    private static boolean isGood(InchiStatus status) {
        return status == InchiStatus.SUCCESS || status == InchiStatus.WARNING;
    }

    private static void closeHydrogenCounts(IAtomContainer graph) {
        for (IAtom atom : graph.atoms()) {
            if (atom.getImplicitHydrogenCount() == null) {
                atom.setImplicitHydrogenCount(0);
            }
        }
    }

    /// CDK leaves all atoms at the origin.
    private static IAtomContainer withoutPlaces(IAtomContainer graph) {
        for (IAtom atom : graph.atoms()) {
            atom.setPoint2d(null);
            atom.setPoint3d(null);
        }
        return graph;
    }

    /// InChI seldom says why it refuses, and never where: the layer is looked for without which it reads what stands
    /// before.
    private static InchiReading refused(String inchi, @org.jspecify.annotations.Nullable String message) {
        String words = Objects.requireNonNullElse(message, "").strip();
        int first = inchi.indexOf('/');
        long end = System.nanoTime() + MOST_LOOKING.toNanos();
        int layer = inchi.lastIndexOf('/');
        for (; layer > first && System.nanoTime() < end; layer = inchi.lastIndexOf('/', layer - 1)) {
            if (isReadable(inchi.substring(0, layer))) {
                return new InchiReading.Refused(layer, words);
            }
        }
        return new InchiReading.Refused(layer > first ? -1 : first, words);
    }

    private static boolean isReadable(String inchi) {
        try {
            return isGood(toStructure(inchi).getStatus());
        } catch (CDKException | RuntimeException e) { // a fault in half an InChI is no answer to the whole
            return false;
        }
    }
}
