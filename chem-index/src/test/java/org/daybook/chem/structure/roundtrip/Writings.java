package org.daybook.chem.structure.roundtrip;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.daybook.chem.structure.EnhancedStereo;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;

/// Other ways to write one structure as a SMILES, made by CDK alone.
public final class Writings {

    private static final int FLAVOUR = SmiFlavor.Isomeric | SmiFlavor.CxSmiles & ~SmiFlavor.CxAtomValue;

    private Writings() {}

    /// Whether CDK writes all that `container` says: it writes no axes, and groups of tetrahedral centres alone.
    public static boolean sayAll(IAtomContainer container) {
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (element.getConfigClass() == IStereoElement.AT) {
                return false;
            }
        }
        return !EnhancedStereo.hasGroupPassedOver(container);
    }

    /// With its atoms in a random order, alternating bonds as they are.
    public static String shuffled(IAtomContainer container, Random random) throws CDKException {
        return shuffled(container, random, FLAVOUR);
    }

    /// With its atoms in a random order and aromatic atoms in small letters.
    public static String aromatic(IAtomContainer container, Random random) throws CDKException {
        return shuffled(container, random, FLAVOUR | SmiFlavor.UseAromaticSymbols);
    }

    /// With every hydrogen an atom.
    public static String withHydrogens(IAtomContainer container) throws CDKException {
        IAtomContainer copy = Graphs.copyOf(container);
        AtomContainerManipulator.convertImplicitToExplicitHydrogens(copy);
        return inOutputOrder(copy, FLAVOUR);
    }

    private static String shuffled(IAtomContainer container, Random random, int flavour) throws CDKException {
        IAtomContainer copy = Graphs.copyOf(container);
        List<IAtom> atoms = new ArrayList<>();
        copy.atoms().forEach(atoms::add);
        Collections.shuffle(atoms, random);
        copy.setAtoms(atoms.toArray(IAtom[]::new));
        return inOutputOrder(copy, flavour);
    }

    /// Twice, because CDK numbers the atoms of extensions wrongly unless they are in output order.
    private static String inOutputOrder(IAtomContainer container, int flavour) throws CDKException {
        int[] order = new int[container.getAtomCount()];
        new SmilesGenerator(flavour).create(container, order);
        IAtom[] inOrder = new IAtom[order.length];
        for (int i = 0; i < order.length; i++) {
            inOrder[order[i]] = container.getAtom(i);
        }
        container.setAtoms(inOrder);
        return new SmilesGenerator(flavour).create(container);
    }
}
