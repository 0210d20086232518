package org.daybook.chem.structure.inchi;

import java.util.ArrayList;
import java.util.List;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// Gives protons of cations back to nitrate, so that a nitrate salt has one InChI however it is drawn.
///
/// InChI does so with all other anions of a salt: `[Cl-].CC[NH3+]` and `Cl.CCN` have one name. Nitrate it leaves as it
/// is (`docs/decisions/0214-a-hair-decides-nothing.md`).
final class NitricAcid {

    private static final int NITROGEN = 7;
    private static final int OXYGEN = 8;
    private static final int OXYGENS = 3;

    private NitricAcid() {}

    /// A copy in which each nitrate has taken a proton from a cation with a hydrogen at its charge, as far as there are
    /// such; `graph` itself if there is nothing to do. Atoms and bonds keep their places.
    static IAtomContainer restored(IAtomContainer graph) {
        List<Integer> nitrates = new ArrayList<>();
        List<Integer> donors = new ArrayList<>();
        for (IAtom atom : graph.atoms()) {
            if (isAnionOfNitrate(atom) && nitrates.stream().noneMatch(other -> isSame(graph.getAtom(other), atom))) {
                nitrates.add(atom.getIndex());
            } else if (isDonor(atom)) {
                donors.add(atom.getIndex());
            }
        }
        int pairs = Math.min(nitrates.size(), donors.size());
        if (pairs == 0) {
            return graph;
        }
        IAtomContainer copy = Graphs.copyOf(graph);
        for (int i = 0; i < pairs; i++) {
            give(copy.getAtom(donors.get(i)), -1);
            give(copy.getAtom(nitrates.get(i)), 1);
        }
        return copy;
    }

    private static void give(IAtom atom, int protons) {
        atom.setFormalCharge(Graphs.chargeOf(atom) + protons);
        atom.setImplicitHydrogenCount(Graphs.hydrogensOf(atom) + protons);
    }

    private static boolean isDonor(IAtom atom) {
        return Graphs.chargeOf(atom) == 1 && Graphs.hydrogensOf(atom) > 0 && is(atom, NITROGEN);
    }

    /// One of the two charged oxygens of `[O-][N+]([O-])=O`.
    private static boolean isAnionOfNitrate(IAtom atom) {
        if (!is(atom, OXYGEN) || Graphs.chargeOf(atom) != -1 || atom.getBondCount() != 1) {
            return false;
        }
        IAtom nitrogen = nitrogen(atom);
        int charge = Graphs.chargeOf(nitrogen);
        for (IBond bond : nitrogen.bonds()) {
            IAtom oxygen = bond.getOther(nitrogen);
            if (!is(oxygen, OXYGEN) || oxygen.getBondCount() != 1 || Graphs.hydrogensOf(oxygen) > 0) {
                return false;
            }
            charge += Graphs.chargeOf(oxygen);
        }
        return is(nitrogen, NITROGEN) && nitrogen.getBondCount() == OXYGENS && charge == -1;
    }

    private static IAtom nitrogen(IAtom oxygen) {
        return oxygen.bonds().iterator().next().getOther(oxygen);
    }

    private static boolean isSame(IAtom one, IAtom other) {
        return nitrogen(one).equals(nitrogen(other));
    }

    private static boolean is(IAtom atom, int element) {
        return Integer.valueOf(element).equals(atom.getAtomicNumber());
    }
}
