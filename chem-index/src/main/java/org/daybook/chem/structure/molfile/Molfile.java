package org.daybook.chem.structure.molfile;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.chem.structure.EnhancedStereo;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Limits;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.StatedStereo;
import org.daybook.chem.structure.layout.Layout;
import org.daybook.chem.structure.run.Guard;
import org.openscience.cdk.CDKConstants;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.io.MDLV2000Writer;
import org.openscience.cdk.io.MDLV3000Writer;

/// Writes structures as molfiles; the same structure gives the same text on every run.
public final class Molfile {

    private static final String END = "M  END";
    private static final String PROGRAM_LINE = "  Daybook           2D";
    private static final String INCOMPLETE = "The drawing leaves open stereochemistry that the SMILES states.";
    private static final int V2000_ATOMS = 999;

    private Molfile() {}

    /// The versions of the CTfile format.
    public enum Version {
        /// Fixed columns, at most 999 atoms, no groups of centres.
        V2000,
        /// Free columns and collections.
        V3000
    }

    /// The molfile of `structure` as it was drawn; if it came as text, one laid out anew.
    ///
    /// A drawing is given back to the letter, up to its `M  END`. A new one is V2000, or V3000 where the structure
    /// has racemic or relative centres or numbered open places, which V2000 cannot say. Some large rings cannot be laid
    /// out with each double bond as stated; then the third line of the molfile says so. Text with more than
    /// [Limits#LAYOUT_ATOMS] atoms is not laid out at all: [UnreadableStructureException].
    public static String write(Structure structure) {
        if (structure.format() == Format.MOLFILE) {
            return asDrawn(structure.source());
        }
        return Guard.run(structure.format(), structure.source(), () -> draw(structure, Version.V2000));
    }

    /// The molfile of `structure` in this version, laid out anew; V3000 where V2000 cannot say what the structure says.
    public static String write(Structure structure, Version version) {
        return Guard.run(structure.format(), structure.source(), () -> draw(structure, version));
    }

    /// Whether a molfile written here says in its third line that its drawing does not state all that the structure
    /// states.
    public static boolean saysLess(String molfile) {
        return molfile.lines().skip(2).findFirst().filter(INCOMPLETE::equals).isPresent();
    }

    private static String asDrawn(String source) {
        List<String> lines = source.lines().toList();
        int end = 0;
        while (end < lines.size() && !lines.get(end).startsWith(END)) {
            end++;
        }
        return lines.stream().limit(end + 1L).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String draw(Structure structure, Version wanted) throws CDKException, IOException {
        IAtomContainer copy = StatedStereo.only(structure);
        if (copy.getAtomCount() > Limits.LAYOUT_ATOMS) {
            throw new UnreadableStructureException(
                    structure.format(),
                    Reason.of("structure.more-than-atoms-are-not-laid", Limits.LAYOUT_ATOMS),
                    structure.source());
        }
        for (IBond bond : copy.bonds()) {
            if (bond.getOrder() == IBond.Order.QUADRUPLE) {
                throw new UnreadableStructureException(structure.format(),
                        Reason.of("structure.a-molfile-has-no-bond-of"), structure.source());
            }
        }
        copy.setTitle(structure.title().lines().findFirst().orElse(""));
        copy.setProperty(CDKConstants.REMARK, Layout.generate(copy) ? null : INCOMPLETE);
        boolean large = copy.getAtomCount() > V2000_ATOMS || copy.getBondCount() > V2000_ATOMS;
        if (wanted == Version.V2000 && !large && !hasGroups(copy) && !hasNumberedPlaces(copy)) {
            return settled(writeV2000(copy));
        }
        String molfile = settled(writeV3000(copy));
        return EnhancedStereo.hasGroupPassedOver(copy) ? StereoCollections.completed(molfile, copy) : molfile;
    }

    private static boolean hasGroups(IAtomContainer container) {
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (element.getGroupInfo() != 0) {
                return true;
            }
        }
        return false;
    }

    /// A mass of an open place (`[1*]`), which V2000 would count from that of an element.
    private static boolean hasNumberedPlaces(IAtomContainer container) {
        for (IAtom atom : container.atoms()) {
            if (Graphs.isUnknown(atom) && atom.getMassNumber() != null) {
                return true;
            }
        }
        return false;
    }

    private static String writeV2000(IAtomContainer container) throws CDKException, IOException {
        StringWriter text = new StringWriter();
        try (MDLV2000Writer writer = new MDLV2000Writer(text)) {
            writer.write(container);
        }
        return text.toString();
    }

    private static String writeV3000(IAtomContainer container) throws CDKException, IOException {
        PolymerGroup.quoteLabels(container);
        StringWriter text = new StringWriter();
        try (MDLV3000Writer writer = new MDLV3000Writer(text)) {
            writer.write(container);
        }
        return text.toString();
    }

    /// CDK puts the time of day into line 2; here it is always the same line.
    private static String settled(String molfile) {
        List<String> lines = molfile.lines().toList();
        int end = lines.indexOf(END);
        return Stream.of(lines.subList(0, 1), List.of(PROGRAM_LINE), lines.subList(2, end + 1))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
