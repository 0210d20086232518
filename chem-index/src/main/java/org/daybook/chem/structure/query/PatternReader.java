package org.daybook.chem.structure.query;

import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.chem.match.Pattern;
import org.daybook.chem.match.query.Stereo;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Limits;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.chem.structure.run.Guard;
import org.daybook.chem.structure.tautomer.TautomerForms;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.isomorphism.matchers.QueryAtomContainer;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smarts.Smarts;
import org.openscience.cdk.smarts.SmartsResult;

/// Turns what people draw or type as a query into compiled patterns.
///
/// What each kind of query means is written down in `docs/structure-search.md`. Like [StructureReader], it checks sizes
/// first, lets no fault of a library through but as [UnreadableStructureException], and ends within [Guard#DEADLINE].
public final class PatternReader {

    /// Longest SMARTS and largest sketch that are compiled on the caller's thread.
    private static final int SHORT_CHARS = 500;
    private static final int SHORT_ATOMS = 100;

    private PatternReader() {}

    /// A drawn query: SMILES, molfile, InChI or name, found wherever the sketch fits.
    ///
    /// A molfile may hold the query atoms and bonds of the CTfile format.
    public static Pattern drawn(String text, Stereo stereo) {
        if (!text.contains("M  END")) {
            return drawn(StructureReader.read(text), stereo);
        }
        StringBuilder plain = new StringBuilder();
        QuerySketch query = Guard.run(Format.MOLFILE, text, () -> QueryMolfile.part(text, plain));
        Structure structure = StructureReader.read(plain.toString(), Format.MOLFILE);
        return compile(structure, query, stereo);
    }

    /// A drawn query from a structure that has been read.
    public static Pattern drawn(Structure structure, Stereo stereo) {
        return compile(structure, new QuerySketch(), stereo);
    }

    /// A drawn query in at most 50 places of its mobile hydrogens. A molfile that holds query atoms or bonds is taken
    /// as it was drawn.
    public static DrawnForms tautomers(String text, Stereo stereo) {
        if (!text.contains("M  END")) {
            return tautomers(StructureReader.read(text), stereo);
        }
        StringBuilder plain = new StringBuilder();
        QuerySketch query = Guard.run(Format.MOLFILE, text, () -> QueryMolfile.part(text, plain));
        return query.isEmpty()
                ? tautomers(StructureReader.read(plain.toString(), Format.MOLFILE), stereo)
                : new DrawnForms(List.of(drawn(text, stereo)), true);
    }

    /// As [#tautomers(String, Stereo)], from a structure that has been read.
    public static DrawnForms tautomers(Structure structure, Stereo stereo) {
        return Guard.run(structure.format(), structure.source(), () -> {
            int[] written = DrawnGraph.writtenHydrogens(structure);
            TautomerForms.Forms forms = TautomerForms.of(DrawnGraph.sketch(structure, written));
            return new DrawnForms(
                    DrawnGraph.forms(forms, written).stream()
                            .map(graph -> Pattern.compile(graph, stereo))
                            .distinct()
                            .toList(),
                    forms.complete());
        });
    }

    private static Pattern compile(Structure structure, QuerySketch query, Stereo stereo) {
        Callable<Pattern> work = () -> Pattern.compile(DrawnGraph.of(structure, query), stereo);
        return structure.atomCount() <= SHORT_ATOMS ? Guard.here(structure.format(), structure.source(), work)
                : Guard.run(structure.format(), structure.source(), work);
    }

    /// A SMARTS pattern.
    public static Pattern smarts(String text, Stereo stereo) {
        String smarts = text.strip();
        if (smarts.isEmpty()) {
            throw new UnreadableStructureException(Format.SMARTS, Reason.of("structure.there-is-nothing-to-read"),
                    text);
        }
        if (smarts.length() > Limits.LINE_CHARS) {
            throw new UnreadableStructureException(Format.SMARTS,
                    Reason.of("structure.characters-at-most-are-read", "%,d".formatted(smarts.length()),
                            "%,d".formatted(Limits.LINE_CHARS)), text);
        }
        new SmartsText(smarts).check();
        Callable<Pattern> work = () -> compile(smarts, stereo);
        return smarts.length() <= SHORT_CHARS
                ? Guard.here(Format.SMARTS, text, work)
                : Guard.run(Format.SMARTS, text, work);
    }

    private static Pattern compile(String smarts, Stereo stereo) {
        IAtomContainer query = new QueryAtomContainer(SilentChemObjectBuilder.getInstance());
        SmartsText words = new SmartsText(smarts);
        SmartsResult result = Smarts.parseToResult(query, words.mended());
        if (!result.ok()) {
            throw words.fault(result);
        }
        if (query.isEmpty()) {
            throw new UnreadableStructureException(Format.SMARTS, Reason.of("structure.there-is-no-atom-to-look"),
                    smarts);
        }
        try {
            return Pattern.compile(SmartsGraph.of(query), stereo);
        } catch (IllegalArgumentException e) {
            throw new UnreadableStructureException(Format.SMARTS, Reason.plain(e.getMessage()), smarts);
        }
    }
}
