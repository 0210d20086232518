package org.daybook.chem.structure.inchi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// Gives protons of cations back to nitrate, so that a nitrate salt has one InChI however it is drawn.
///
/// InChI does so with all other anions of a salt: `[Cl-].CC[NH3+]` and `Cl.CCN` have one name. Nitrate it leaves as it
/// is (`docs/decisions/0214-a-hair-decides-nothing.md`). Ammonium nitrate, which everybody draws as ions, stays so, and
/// ammonia beside nitric acid is that.
final class NitricAcid {

    private static final int NITROGEN = 7;
    private static final int OXYGEN = 8;
    private static final int OXYGENS = 3;
    private static final int BONDS_OF_NITROGEN = 3;

    private NitricAcid() {}

    /// A copy in which each nitrate has taken a proton from a cation with a hydrogen at its charge, as far as there are
    /// such; `graph` itself if there is nothing to do. Atoms and bonds keep their places.
    static IAtomContainer restored(IAtomContainer graph) {
        IAtomContainer acidic = moved(graph, donors(graph), nitrates(graph));
        return moved(acidic, acids(acidic), ammonias(acidic));
    }

    /// One oxygen of each nitrate.
    private static List<Integer> nitrates(IAtomContainer graph) {
        Set<IAtom> nitrogens = new LinkedHashSet<>();
        return chosen(graph, atom -> isOxygenOfNitrate(atom, -1, 0) && nitrogens.add(nitrogen(atom)));
    }

    private static List<Integer> acids(IAtomContainer graph) {
        return chosen(graph, atom -> isOxygenOfNitrate(atom, 0, 1));
    }

    private static List<Integer> donors(IAtomContainer graph) {
        return chosen(graph, atom -> isDonor(atom) && chargeAround(atom) > 0);
    }

    private static List<Integer> ammonias(IAtomContainer graph) {
        return chosen(graph, NitricAcid::isAmmonia);
    }

    private static List<Integer> chosen(IAtomContainer graph, Predicate<IAtom> what) {
        List<Integer> atoms = new ArrayList<>();
        for (IAtom atom : graph.atoms()) {
            if (what.test(atom)) {
                atoms.add(atom.getIndex());
            }
        }
        return atoms;
    }

    /// A copy in which as many protons as can have gone from the first to the second atoms; `graph` itself if none can.
    private static IAtomContainer moved(IAtomContainer graph, List<Integer> from, List<Integer> to) {
        int pairs = Math.min(from.size(), to.size());
        if (pairs == 0) {
            return graph;
        }
        IAtomContainer copy = Graphs.copyOf(graph);
        for (int i = 0; i < pairs; i++) {
            give(copy.getAtom(from.get(i)), -1);
            give(copy.getAtom(to.get(i)), 1);
        }
        return copy;
    }

    private static void give(IAtom atom, int protons) {
        atom.setFormalCharge(Graphs.chargeOf(atom) + protons);
        atom.setImplicitHydrogenCount(Graphs.hydrogensOf(atom) + protons);
    }

    /// Not ammonium.
    private static boolean isDonor(IAtom atom) {
        return Graphs.chargeOf(atom) == 1 && Graphs.hydrogensOf(atom) > 0 && atom.getBondCount() > 0
                && is(atom, NITROGEN);
    }

    private static boolean isAmmonia(IAtom atom) {
        return Graphs.chargeOf(atom) == 0 && atom.getBondCount() == 0
                && Graphs.hydrogensOf(atom) == BONDS_OF_NITROGEN && is(atom, NITROGEN);
    }

    /// The charge of the ion that an atom belongs to: an amino acid, which has both, keeps its proton.
    private static int chargeAround(IAtom atom) {
        Set<IAtom> seen = new LinkedHashSet<>(Set.of(atom));
        Deque<IAtom> next = new ArrayDeque<>(seen);
        int charge = 0;
        while (!next.isEmpty()) {
            IAtom one = next.remove();
            charge += Graphs.chargeOf(one);
            for (IBond bond : one.bonds()) {
                if (seen.add(bond.getOther(one))) {
                    next.add(bond.getOther(one));
                }
            }
        }
        return charge;
    }

    /// One of the two charged oxygens of `[O-][N+]([O-])=O`, or that with the hydrogen of the acid.
    private static boolean isOxygenOfNitrate(IAtom atom, int ofAtom, int hydrogens) {
        if (!is(atom, OXYGEN) || Graphs.chargeOf(atom) != ofAtom || Graphs.hydrogensOf(atom) != hydrogens
                || atom.getBondCount() != 1) {
            return false;
        }
        IAtom nitrogen = nitrogen(atom);
        int charge = Graphs.chargeOf(nitrogen);
        for (IBond bond : nitrogen.bonds()) {
            IAtom oxygen = bond.getOther(nitrogen);
            if (!is(oxygen, OXYGEN) || oxygen.getBondCount() != 1
                    || !oxygen.equals(atom) && Graphs.hydrogensOf(oxygen) > 0) {
                return false;
            }
            charge += Graphs.chargeOf(oxygen);
        }
        return is(nitrogen, NITROGEN) && nitrogen.getBondCount() == OXYGENS && charge == hydrogens - 1;
    }

    private static IAtom nitrogen(IAtom oxygen) {
        return oxygen.bonds().iterator().next().getOther(oxygen);
    }

    private static boolean is(IAtom atom, int element) {
        return Integer.valueOf(element).equals(atom.getAtomicNumber());
    }
}
