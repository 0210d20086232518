package org.daybook.chem.structure.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// Finds the atoms of rings that depend on each other across two like halves, which CDK does not see: those at which
/// two like rings are fused, as in decalin (cis or trans), and those of rings that share one atom alone or a double
/// bond between them, as in 2,6-dimethylspiro[3.3]heptane (two hands, like an allene).
///
/// In fused rings of five or less trans is too strained to be left open, and in a cage or bridged there is no choice.
final class LinkedRings {

    private static final int SMALLEST_FUSED = 6;
    private static final int BONDS_OF_ONE_RING = 2;
    private static final int BONDS_OF_FUSED_RINGS = 3;
    private static final int BONDS = 4;

    private LinkedRings() {}

    static Set<IAtom> dependentAtoms(IAtomContainer container) {
        Set<IAtom> found = new HashSet<>(fusedAtoms(container));
        if (hasTurnedRings(container)) {
            for (IAtom atom : container.atoms()) {
                int inRing = ringBonds(atom);
                if (isSaturated(atom) && (inRing == BONDS_OF_ONE_RING || inRing == BONDS)) {
                    found.add(atom);
                }
            }
        }
        return found;
    }

    /// Whether a double bond holds two rings against each other.
    static boolean isBetweenRings(IBond bond) {
        return bond.getOrder() == IBond.Order.DOUBLE && !bond.isInRing()
                && bond.getBegin().isInRing() && bond.getEnd().isInRing();
    }

    private static boolean hasTurnedRings(IAtomContainer container) {
        for (IBond bond : container.bonds()) {
            if (isBetweenRings(bond) || ringBonds(bond.getBegin()) == BONDS || ringBonds(bond.getEnd()) == BONDS) {
                return true;
            }
        }
        return false;
    }

    private static Set<IAtom> fusedAtoms(IAtomContainer container) {
        Set<IAtom> found = new HashSet<>();
        List<IBond> shared = StreamSupport.stream(container.bonds().spliterator(), false)
                .filter(bond -> isFused(bond.getBegin()) && isFused(bond.getEnd()))
                .toList();
        if (!shared.isEmpty()) {
            List<Set<IAtom>> rings = rings(container);
            shared.stream().filter(bond -> isBetweenTwo(bond, rings)).forEach(bond -> {
                found.add(bond.getBegin());
                found.add(bond.getEnd());
            });
        }
        return found;
    }

    private static boolean isFused(IAtom atom) {
        return ringBonds(atom) == BONDS_OF_FUSED_RINGS && isSaturated(atom);
    }

    private static int ringBonds(IAtom atom) {
        int inRing = 0;
        for (IBond bond : atom.bonds()) {
            inRing += bond.isInRing() ? 1 : 0;
        }
        return inRing;
    }

    private static boolean isSaturated(IAtom atom) {
        return atom.getBondCount() + Graphs.hydrogensOf(atom) == BONDS;
    }

    private static List<Set<IAtom>> rings(IAtomContainer container) {
        return StreamSupport.stream(Cycles.mcb(container).toRingSet().atomContainers().spliterator(), false)
                .map(ring -> {
                    Set<IAtom> atoms = new HashSet<>();
                    ring.atoms().forEach(atom -> atoms.add(container.getAtom(container.indexOf(atom))));
                    return atoms;
                })
                .toList();
    }

    /// Whether two rings that are large enough share a bond, and no third has one of its ends.
    private static boolean isBetweenTwo(IBond bond, List<Set<IAtom>> rings) {
        List<Set<IAtom>> here = rings.stream()
                .filter(ring -> ring.contains(bond.getBegin()) || ring.contains(bond.getEnd()))
                .toList();
        return here.size() == 2 && here.stream().allMatch(ring -> ring.size() >= SMALLEST_FUSED);
    }
}
