package org.daybook.chem.structure.inchi.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Limits;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.inchi.Inchi;
import org.daybook.chem.structure.inchi.InchiReading;
import org.daybook.chem.structure.run.Guard;
import org.openscience.cdk.interfaces.IAtomContainer;

/// Reads an InChI and proves that the structure made of it has that InChI again. Hydrogens whose place it leaves open
/// come where a chemist draws them ([ChosenTautomer]).
public final class InchiReader {

    private static final Pattern START = Pattern.compile("InChI=1S?/");
    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9/,;()*+.?=hmp-]");

    private InchiReader() {}

    /// Reads it in a worker process; blanks around it do not count.
    ///
    /// @throws UnreadableStructureException at the character from which it is no InChI, is too large or has no atom, or
    ///     the structure made of it has another InChI
    /// @throws org.daybook.chem.worker.NoWorkerException if nobody could look at it now
    public static Structure read(String source) {
        String text = source.strip();
        requireSpelling(source, text);
        InchiLayers.requireSense(source, text);
        IAtomContainer graph = graph(source, text);
        Graphs.drawHydrogenMolecules(graph);
        Graphs.perceive(graph);
        return new Structure(ChosenTautomer.of(graph, text), source, Format.INCHI);
    }

    private static IAtomContainer graph(String source, String text) {
        return switch (Guard.elsewhere(() -> Inchi.read(text, Limits.ATOMS))) {
            case InchiReading.Refused refused -> throw unreadable(source, text, refused);
            case InchiReading.Read read -> {
                requireSize(source, read.graph());
                if (text.equals(read.again())) {
                    yield read.graph();
                }
                IAtomContainer mended = Mending.of(read.graph(), text);
                if (ChosenTautomer.isNamed(mended, text)) {
                    yield mended;
                }
                throw anotherAgain(source, text, read.again());
            }
        };
    }

    private static void requireSize(String source, IAtomContainer graph) {
        if (graph.isEmpty()) {
            throw new UnreadableStructureException(Format.INCHI, Reason.of("structure.there-is-no-atom-in-it"), source);
        }
        if (graph.getAtomCount() > Limits.ATOMS) {
            throw new UnreadableStructureException(Format.INCHI, Reason.of("structure.more-than-atoms", Limits.ATOMS),
                    source);
        }
    }

    private static void requireSpelling(String source, String text) {
        int from = source.indexOf(text) + 1;
        if (!START.matcher(text).lookingAt()) {
            throw new UnreadableStructureException(
                    Format.INCHI, Reason.of("structure.an-inchi-starts-with-inchi-1s"), source, 1, from);
        }
        Matcher odd = ODD.matcher(text);
        if (odd.find("InChI=".length())) {
            throw new UnreadableStructureException(
                    Format.INCHI, Reason.of("structure.this-character-is-not-used-in"), source, 1, from + odd.start());
        }
    }

    private static UnreadableStructureException anotherAgain(String source, String text, String again) {
        int place = 0;
        while (place < Math.min(text.length(), again.length()) && text.charAt(place) == again.charAt(place)) {
            place++;
        }
        return new UnreadableStructureException(Format.INCHI, Reason.of("structure.the-structure-made-of-this-inchi"),
                source, 1, source.indexOf(text) + 1 + place);
    }

    private static UnreadableStructureException unreadable(String source, String text, InchiReading.Refused refused) {
        boolean startIsGood = refused.layer() > text.indexOf('/');
        return new UnreadableStructureException(
                Format.INCHI,
                refused.message().isEmpty()
                        ? Reason.of(startIsGood ? "structure.from-this-layer-on-it-cannot"
                                : "structure.it-cannot-be-read")
                        : Reason.of(startIsGood ? "structure.from-this-layer-on-it-cannot-2"
                                : "structure.it-cannot-be-read-inchi-says", refused.message()),
                source,
                1,
                refused.layer() < 0 ? 1 : source.indexOf(text) + 2 + refused.layer());
    }
}
