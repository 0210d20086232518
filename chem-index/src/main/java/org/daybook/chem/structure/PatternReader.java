package org.daybook.chem.structure;

import org.daybook.chem.match.Pattern;
import org.daybook.chem.match.Stereo;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.isomorphism.matchers.QueryAtomContainer;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smarts.Smarts;
import org.openscience.cdk.smarts.SmartsResult;

/// Turns what people draw or type as a query into compiled patterns.
///
/// What each kind of query means is written down in `docs/structure-search.md`. Like [StructureReader], it checks sizes first, lets
/// no fault of a library through but as [UnreadableStructureException], and ends within [Guard#DEADLINE].
public final class PatternReader {

    private PatternReader() {}

    /// A drawn query: SMILES, molfile, InChI or name, found wherever the sketch fits.
    public static Pattern drawn(String text, Stereo stereo) {
        return drawn(StructureReader.read(text), stereo);
    }

    /// A drawn query from a structure that has been read.
    public static Pattern drawn(Structure structure, Stereo stereo) {
        return Guard.run(structure.format(), structure.source(), () -> Pattern.compile(DrawnGraph.of(structure), stereo));
    }

    /// A SMARTS pattern.
    public static Pattern smarts(String text, Stereo stereo) {
        String smarts = text.strip();
        if (smarts.isEmpty()) {
            throw new UnreadableStructureException(Format.SMARTS, "there is nothing to read", text);
        }
        if (smarts.length() > Limits.LINE_CHARS) {
            throw new UnreadableStructureException(Format.SMARTS,
                    "%,d characters; at most %,d are read".formatted(smarts.length(), Limits.LINE_CHARS), text);
        }
        return Guard.run(Format.SMARTS, text, () -> compile(smarts, stereo));
    }

    private static Pattern compile(String smarts, Stereo stereo) {
        IAtomContainer query = new QueryAtomContainer(SilentChemObjectBuilder.getInstance());
        SmartsResult result = Smarts.parseToResult(query, smarts);
        if (!result.ok()) {
            String reason = result.getMessage() == null ? "not a SMARTS pattern" : result.getMessage();
            throw new UnreadableStructureException(Format.SMARTS, reason, smarts, 1, Math.clamp(result.getPosition(), 1, smarts.length()));
        }
        if (query.isEmpty()) {
            throw new UnreadableStructureException(Format.SMARTS, "there is no atom to look for", smarts);
        }
        try {
            return Pattern.compile(SmartsGraph.of(query), stereo);
        } catch (IllegalArgumentException e) {
            throw new UnreadableStructureException(Format.SMARTS, e.getMessage(), smarts);
        }
    }
}
