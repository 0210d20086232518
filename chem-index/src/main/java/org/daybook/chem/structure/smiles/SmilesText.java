package org.daybook.chem.structure.smiles;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.exception.InvalidSmilesException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IChemObject;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smiles.SmilesParser;
import org.openscience.cdk.stereo.DoubleBondStereochemistry;
import org.openscience.cdk.stereo.ExtendedCisTrans;
import uk.ac.ebi.beam.Bond;
import uk.ac.ebi.beam.Edge;
import uk.ac.ebi.beam.Graph;

/// Has CDK read a SMILES with its extension, and adds the geometry and the groups that CDK loses.
///
/// While it gives aromatic rings alternating bonds, CDK forgets the geometry of double bonds that leave them
/// (`C/N=c1\\sccn1C`); and it sees that of a cumulene only if the text starts at one of its ends.
public final class SmilesText {

    private SmilesText() {}

    /// The graph of `text`, with alternating bonds; rings and aromaticity are not marked.
    public static IAtomContainer parse(String text) throws InvalidSmilesException {
        if (SmilesExtension.bareAmpersand(text) >= 0) {
            throw new InvalidSmilesException("a label with a bare ampersand"); // CDK never comes back from it
        }
        IAtomContainer container = parser(true).parseSmiles(text);
        String smiles = text.split("\\s", 2)[0];
        if (smiles.indexOf('/') >= 0 || smiles.indexOf('\\') >= 0) {
            Set<IChemObject> known = new HashSet<>();
            container.stereoElements().forEach(element -> known.add(element.getFocus()));
            addAtAromaticRings(container, known, smiles);
            if (smiles.contains("=C=C")) {
                addCumulenes(container, known, smiles);
            }
        }
        SmilesExtension.assignGroups(container, text.substring(smiles.length()));
        return container;
    }

    private static SmilesParser parser(boolean alternating) {
        SmilesParser parser = new SmilesParser(SilentChemObjectBuilder.getInstance());
        parser.kekulise(alternating);
        return parser;
    }

    private static void addAtAromaticRings(IAtomContainer container, Set<IChemObject> known, String smiles)
            throws InvalidSmilesException {
        IAtomContainer asWritten = parser(false).parseSmiles(smiles);
        for (IStereoElement<?, ?> element : asWritten.stereoElements()) {
            if (element.getConfigClass() == IStereoElement.CT) {
                IBond bond = same(container, (IBond) element.getFocus());
                if (bond.getOrder() == IBond.Order.DOUBLE && known.add(bond)) {
                    IBond[] carriers = {
                        same(container, (IBond) element.getCarriers().get(0)),
                        same(container, (IBond) element.getCarriers().get(1))
                    };
                    container.addStereoElement(
                            new DoubleBondStereochemistry(bond, carriers, element.getConfigOrder()));
                }
            }
        }
    }

    private static IBond same(IAtomContainer container, IBond bond) {
        return container.getBond(
                container.getAtom(bond.getBegin().getIndex()),
                container.getAtom(bond.getEnd().getIndex()));
    }

    private static void addCumulenes(IAtomContainer container, Set<IChemObject> known, String smiles) {
        try {
            Graph graph = Graph.parse(smiles, false, new HashSet<>());
            for (IBond middle : container.bonds()) {
                if (isMiddle(middle) && known.add(middle)) {
                    addCumulene(container, middle, graph);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("read by CDK, but not by its own reader", e);
        }
    }

    /// Whether both ends of a double bond have one more double bond and nothing else.
    private static boolean isMiddle(IBond bond) {
        return bond.getOrder() == IBond.Order.DOUBLE && isInner(bond.getBegin()) && isInner(bond.getEnd());
    }

    private static boolean isInner(IAtom atom) {
        for (IBond bond : atom.bonds()) {
            if (bond.getOrder() != IBond.Order.DOUBLE) {
                return false;
            }
        }
        return atom.getBondCount() == 2;
    }

    private static void addCumulene(IAtomContainer container, IBond middle, Graph graph) {
        IAtom[] ends = ExtendedCisTrans.findTerminalAtoms(container, middle);
        if (isInner(ends[0]) || isInner(ends[1])) {
            return;
        }
        Edge atBegin = directed(graph, ends[0].getIndex());
        Edge atEnd = directed(graph, ends[1].getIndex());
        if (atBegin != null && atEnd != null) {
            boolean together = atBegin.bond(ends[0].getIndex()) == atEnd.bond(ends[1].getIndex());
            IBond[] carriers = {bond(container, atBegin), bond(container, atEnd)};
            container.addStereoElement(new ExtendedCisTrans(
                    middle, carriers, together ? IStereoElement.TOGETHER : IStereoElement.OPPOSITE));
        }
    }

    private static @Nullable Edge directed(Graph graph, int atom) {
        for (Edge edge : graph.edges(atom)) {
            if (edge.bond(atom) == Bond.UP || edge.bond(atom) == Bond.DOWN) {
                return edge;
            }
        }
        return null;
    }

    private static IBond bond(IAtomContainer container, Edge edge) {
        int begin = edge.either();
        return container.getBond(container.getAtom(begin), container.getAtom(edge.other(begin)));
    }
}
