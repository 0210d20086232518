package org.daybook.chem.structure.scaffold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Structure;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;

/// The Bemis–Murcko scaffold of a structure: its rings, the chains between them, and what hangs on either by a double
/// bond (a pyridone keeps its oxygen). Without stereo, isotopes and hydrogens; what was cut off is filled with
/// hydrogen.
public final class Scaffold {

    private Scaffold() {
    }

    /// The scaffold as a canonical SMILES with aromatic symbols; empty for a structure without rings.
    public static String of(Structure structure) {
        IAtomContainer whole = Graphs.withoutPlainHydrogens(Graphs.copyOf(structure.container()));
        Set<IAtom> kept = framework(whole);
        if (kept.isEmpty()) {
            return "";
        }
        kept.addAll(doublyBound(whole, kept));
        IAtomContainer scaffold = cut(whole, kept);
        Graphs.perceive(scaffold);
        try {
            return new SmilesGenerator(SmiFlavor.Unique | SmiFlavor.UseAromaticSymbols).create(scaffold);
        } catch (CDKException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What is left when ends are taken off until there are none.
    private static Set<IAtom> framework(IAtomContainer whole) {
        Set<IAtom> left = new HashSet<>();
        Deque<IAtom> ends = new ArrayDeque<>();
        int[] degrees = new int[whole.getAtomCount()];
        for (IAtom atom : whole.atoms()) {
            left.add(atom);
            degrees[atom.getIndex()] = atom.getBondCount();
            if (atom.getBondCount() <= 1) {
                ends.add(atom);
            }
        }
        while (!ends.isEmpty()) {
            IAtom end = ends.remove();
            if (!left.remove(end)) {
                continue;
            }
            for (IBond bond : end.bonds()) {
                IAtom other = bond.getOther(end);
                if (left.contains(other) && --degrees[other.getIndex()] <= 1) {
                    ends.add(other);
                }
            }
        }
        return left;
    }

    private static List<IAtom> doublyBound(IAtomContainer whole, Set<IAtom> framework) {
        List<IAtom> bound = new ArrayList<>();
        for (IBond bond : whole.bonds()) {
            boolean begins = framework.contains(bond.getBegin());
            if (bond.getOrder() == IBond.Order.DOUBLE && begins != framework.contains(bond.getEnd())) {
                bound.add(begins ? bond.getEnd() : bond.getBegin());
            }
        }
        return bound;
    }

    private static IAtomContainer cut(IAtomContainer whole, Set<IAtom> kept) {
        whole.setStereoElements(List.of());
        List<IAtom> gone = new ArrayList<>();
        for (IAtom atom : whole.atoms()) {
            if (!kept.contains(atom)) {
                gone.add(atom);
            } else {
                atom.setMassNumber(null);
                atom.setImplicitHydrogenCount(Graphs.hydrogensOf(atom) + bondsTo(atom, kept));
            }
        }
        gone.forEach(whole::removeAtom);
        return whole;
    }

    /// How many hydrogens stand in for what is cut off.
    private static int bondsTo(IAtom atom, Set<IAtom> kept) {
        int orders = 0;
        for (IBond bond : atom.bonds()) {
            if (!kept.contains(bond.getOther(atom))) {
                orders += bond.getOrder().numeric();
            }
        }
        return orders;
    }
}
