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

/// Finds the atoms at which two like rings are fused, as in decalin: CDK does not see that they are cis or trans,
/// since each of the two alone has two like halves.
///
/// In rings of five or less trans is too strained to be left open, and in a cage or bridged there is no choice.
final class FusedRings {

    private static final int SMALLEST = 6;
    private static final int RING_BONDS = 3;
    private static final int BONDS = 4;

    private FusedRings() {}

    static Set<IAtom> fusedAtoms(IAtomContainer container) {
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
        int inRing = 0;
        for (IBond bond : atom.bonds()) {
            inRing += bond.isInRing() ? 1 : 0;
        }
        return inRing == RING_BONDS && atom.getBondCount() + Graphs.hydrogensOf(atom) == BONDS;
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
        return here.size() == 2 && here.stream().allMatch(ring -> ring.size() >= SMALLEST);
    }
}
