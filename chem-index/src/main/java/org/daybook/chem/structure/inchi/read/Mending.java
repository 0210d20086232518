package org.daybook.chem.structure.inchi.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.inchi.NumberedLayers;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;

/// Puts right what the libraries are known to make wrong of an InChI; whether it has that InChI then is for the caller
/// to see.
///
/// CDK states a geometry for a double bond that the InChI names as open (`/b4-2?`). InChI's own library puts the proton
/// of `/p+1` on the oxygen of an anion that takes none, as nitrate, and charges the borons of diborane.
final class Mending {

    private static final int BORON = 5;
    private static final int NITROGEN = 7;
    private static final int OXYGEN = 8;
    private static final int THREE_BONDS = 3;

    private Mending() {}

    /// A mended copy of `graph`, which was made of the InChI `text`.
    static IAtomContainer of(IAtomContainer graph, String text) {
        IAtomContainer copy = Graphs.copyOf(graph);
        leaveOpen(copy, NumberedLayers.of(text).openDoubleBonds());
        moveProtons(copy);
        takeChargesOffBridges(copy);
        Graphs.perceive(copy);
        return copy;
    }

    /// The library numbers its atoms as the InChI does.
    private static void leaveOpen(IAtomContainer graph, Set<Set<Integer>> open) {
        List<IStereoElement> kept = new ArrayList<>();
        for (IStereoElement<?, ?> element : graph.stereoElements()) {
            boolean isOpen = element.getConfigClass() == IStereoElement.CT && element.getFocus() instanceof IBond bond
                    && open.contains(Set.of(bond.getBegin().getIndex() + 1, bond.getEnd().getIndex() + 1));
            if (!isOpen) {
                kept.add(element);
            }
        }
        graph.setStereoElements(kept);
    }

    private static void moveProtons(IAtomContainer graph) {
        Deque<IAtom> donors = new ArrayDeque<>();
        Deque<IAtom> bases = new ArrayDeque<>();
        for (IAtom atom : graph.atoms()) {
            int bonds = Graphs.hydrogensOf(atom);
            for (IBond bond : atom.bonds()) {
                bonds += bond.getOrder() == null ? 0 : bond.getOrder().numeric();
            }
            if (atom.getAtomicNumber() == OXYGEN && Graphs.chargeOf(atom) == 1 && Graphs.hydrogensOf(atom) > 0) {
                donors.add(atom);
            } else if (atom.getAtomicNumber() == NITROGEN && Graphs.chargeOf(atom) == 0 && bonds == THREE_BONDS) {
                bases.add(atom);
            }
        }
        while (!donors.isEmpty() && !bases.isEmpty()) {
            charge(donors.remove(), 0, -1);
            charge(bases.remove(), 1, 1);
        }
    }

    private static void charge(IAtom atom, int charge, int hydrogens) {
        atom.setFormalCharge(charge);
        atom.setImplicitHydrogenCount(Graphs.hydrogensOf(atom) + hydrogens);
    }

    private static void takeChargesOffBridges(IAtomContainer graph) {
        for (IAtom atom : graph.atoms()) {
            if (Graphs.isHydrogen(atom) && atom.getBondCount() == 2) {
                for (IBond bond : atom.bonds()) {
                    IAtom boron = bond.getOther(atom);
                    if (boron.getAtomicNumber() == BORON && Graphs.chargeOf(boron) == -1) {
                        boron.setFormalCharge(0);
                    }
                }
            }
        }
    }
}
