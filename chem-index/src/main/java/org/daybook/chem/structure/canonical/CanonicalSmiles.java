package org.daybook.chem.structure.canonical;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daybook.chem.structure.EnhancedStereo;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.ImpliedGeometry;
import org.daybook.chem.structure.smiles.SmilesExtension;
import org.daybook.chem.structure.smiles.SmilesText;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;
import uk.ac.ebi.beam.Functions;
import uk.ac.ebi.beam.Graph;

/// Writes a structure whose atoms are ranked as a SMILES, and proves that it reads back as the same structure.
final class CanonicalSmiles {

    /// All that CXSMILES adds, but no atom comments: those belong to the drawing, not to the structure.
    private static final int EXTENDED = SmiFlavor.Isomeric | SmiFlavor.CxSmiles & ~SmiFlavor.CxAtomValue;

    private static final int GROUPS = SmiFlavor.CxEnhancedStereo & ~SmiFlavor.StereoTetrahedral;

    private CanonicalSmiles() {}

    /// The SMILES of `container` in the order of `ranks`; changes the order of atoms inside `container`.
    ///
    /// Aromatic symbols where they read back, alternating bonds where they do not (the models of writer and
    /// reader can differ on odd cages); empty if neither does.
    static Optional<String> write(IAtomContainer container, int[] ranks) throws CDKException {
        reorder(container, ranks);
        Optional<String> aromatic = attempt(container, EXTENDED | SmiFlavor.UseAromaticSymbols);
        return aromatic.isPresent() ? aromatic : attempt(container, EXTENDED);
    }

    private static Optional<String> attempt(IAtomContainer container, int flavour) throws CDKException {
        reorder(
                container,
                outputOrder(container, flavour)); // CDK mixes up atom numbers of extensions when it reorders itself
        StereoGroups.number(container);
        String smiles = generate(container, flavour);
        return WedgedAxes.texts(container, smiles).stream()
                .filter(text -> readsBack(container, text, flavour))
                .findFirst();
    }

    private static int[] outputOrder(IAtomContainer container, int flavour) throws CDKException {
        int[] order = new int[container.getAtomCount()];
        new SmilesGenerator(flavour).create(container, order);
        return order;
    }

    private static void reorder(IAtomContainer container, int[] ranks) {
        IAtom[] atoms = new IAtom[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            atoms[ranks[i]] = container.getAtom(i);
        }
        container.setAtoms(atoms);
        IBond[] bonds = IntStream.range(0, container.getBondCount()).mapToObj(container::getBond)
                .sorted(Comparator.comparingInt(CanonicalSmiles::lowerEnd).thenComparingInt(CanonicalSmiles::upperEnd))
                .toArray(IBond[]::new);
        for (IBond bond : bonds) {
            bond.setAtoms(new IAtom[] {container.getAtom(lowerEnd(bond)), container.getAtom(upperEnd(bond))});
        }
        container.setBonds(bonds);
        List<IStereoElement> elements = new ArrayList<>();
        container.stereoElements().forEach(elements::add);
        elements.sort(Comparator.comparingInt(CanonicalSmiles::place));
        container.setStereoElements(elements);
        ImpliedGeometry.speakOfLowest(container);
    }

    /// The lowest atom of the focus.
    static int place(IStereoElement<?, ?> element) {
        return switch (element.getFocus()) {
            case IAtom atom -> atom.getIndex();
            case IBond bond -> lowerEnd(bond);
            default -> 0;
        };
    }

    private static int lowerEnd(IBond bond) {
        return Math.min(bond.getBegin().getIndex(), bond.getEnd().getIndex());
    }

    private static int upperEnd(IBond bond) {
        return Math.max(bond.getBegin().getIndex(), bond.getEnd().getIndex());
    }

    private static String generate(IAtomContainer container, int flavour) throws CDKException {
        boolean hasOwnGroups = EnhancedStereo.hasGroupPassedOver(container);
        String text = new SmilesGenerator(hasOwnGroups ? flavour & ~GROUPS : flavour).create(container);
        int blank = text.indexOf(' ');
        String smiles = blank < 0 ? text : text.substring(0, blank);
        String usual = leadingSlash(smiles) + (blank < 0 ? "" : text.substring(blank));
        return hasOwnGroups ? SmilesExtension.with(usual, SmilesExtension.groups(container)) : usual;
    }

    /// Of the two ways to write a double bond, the usual one that starts with a slash.
    private static String leadingSlash(String smiles) {
        if (smiles.indexOf('/') < 0 && smiles.indexOf('\\') < 0) {
            return smiles;
        }
        try {
            Graph graph = Functions.normaliseDirectionalLabels(Graph.parse(smiles, false, new HashSet<>()));
            int[] order = new int[graph.order()];
            String usual = graph.toSmiles(order);
            return Arrays.equals(order, IntStream.range(0, order.length).toArray()) ? usual : smiles;
        } catch (IOException e) {
            return smiles;
        }
    }

    private static boolean readsBack(IAtomContainer container, String smiles, int flavour) {
        try {
            IAtomContainer again = SmilesText.parse(smiles);
            Graphs.perceive(again);
            int[] order = outputOrder(container, flavour);
            return again.getAtomCount() == order.length && SameStructure.under(order, container, again);
        } catch (CDKException e) {
            return false;
        }
    }
}
