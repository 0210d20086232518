package org.daybook.chem.structure.parent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.canonical.CanonicalOrder;
import org.daybook.chem.structure.inchi.InchiRun;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// Moves protons so that a component of a salt becomes the neutral compound that a chemist would name.
final class Charges {

    private static final Set<Integer> ALKALI = Set.of(3, 11, 19, 37, 55);
    private static final Set<Integer> PARTNERS_OF_ALKALI = Set.of(7, 8, 9, 16, 17, 35, 53);
    /// N, O, F, P, S, Cl, Se, Br, Te, I: their anions take a proton, their cations with hydrogen give one.
    private static final Set<Integer> PROTON_CARRIERS = Set.of(7, 8, 9, 15, 16, 17, 34, 35, 52, 53);

    private Charges() {}

    /// Turns bonds drawn between an alkali metal and a hetero atom into two charges; whether there were any.
    static boolean splitAlkaliBonds(IAtomContainer container) {
        List<IBond> salts = new ArrayList<>();
        for (IBond bond : container.bonds()) {
            if (bond.getOrder() == IBond.Order.SINGLE
                    && (isSalt(bond.getBegin(), bond.getEnd()) || isSalt(bond.getEnd(), bond.getBegin()))) {
                salts.add(bond);
            }
        }
        for (IBond bond : salts) {
            IAtom metal = ALKALI.contains(bond.getBegin().getAtomicNumber()) ? bond.getBegin() : bond.getEnd();
            IAtom other = bond.getOther(metal);
            metal.setFormalCharge(Graphs.chargeOf(metal) + 1);
            other.setFormalCharge(Graphs.chargeOf(other) - 1);
            container.removeBond(bond);
        }
        return !salts.isEmpty();
    }

    private static boolean isSalt(IAtom metal, IAtom partner) {
        return ALKALI.contains(metal.getAtomicNumber()) && PARTNERS_OF_ALKALI.contains(partner.getAtomicNumber());
    }

    /// Takes protons from cations that have one and gives them to anions; whether anything changed.
    ///
    /// Charges that belong to the bonding (nitro, N-oxide, azide, ylide) stay, and so does one anion for each
    /// cation that has no proton to give: a betaine remains one.
    static boolean neutralise(IAtomContainer container) {
        boolean changed = false;
        int permanent = 0;
        List<IAtom> anions = new ArrayList<>();
        for (IAtom atom : container.atoms()) {
            int charge = Graphs.chargeOf(atom);
            if (charge == 0 || hasOppositeNeighbour(atom)) {
                continue;
            }
            if (charge < 0 && takesProton(atom)) {
                anions.add(atom);
            }
            if (charge > 0) {
                int given = takesProton(atom) ? Math.min(charge, Graphs.hydrogensOf(atom)) : 0;
                addProtons(atom, -given);
                permanent += charge - given;
                changed |= given > 0;
            }
        }
        return settle(anions, permanent, byRank(container)) || changed;
    }

    private static boolean settle(List<IAtom> anions, int permanent, int[] ranks) {
        int total = anions.stream().mapToInt(atom -> -Graphs.chargeOf(atom)).sum();
        int free = total - permanent;
        boolean changed = false;
        anions.sort(Comparator.comparingInt(atom -> ranks[atom.getIndex()]));
        for (IAtom anion : anions) {
            int taken = Math.min(free, -Graphs.chargeOf(anion));
            if (taken > 0) {
                addProtons(anion, taken);
                free -= taken;
                changed = true;
            }
        }
        return changed;
    }

    private static int[] byRank(IAtomContainer container) {
        return CanonicalOrder.ranks(container, InchiRun.on(container).judging().numbers());
    }

    private static void addProtons(IAtom atom, int count) {
        atom.setFormalCharge(Graphs.chargeOf(atom) + count);
        atom.setImplicitHydrogenCount(Graphs.hydrogensOf(atom) + count);
    }

    private static boolean takesProton(IAtom atom) {
        return PROTON_CARRIERS.contains(atom.getAtomicNumber());
    }

    private static boolean hasOppositeNeighbour(IAtom atom) {
        for (IBond bond : atom.bonds()) {
            if (Graphs.chargeOf(bond.getOther(atom)) * Graphs.chargeOf(atom) < 0) {
                return true;
            }
        }
        return false;
    }
}
