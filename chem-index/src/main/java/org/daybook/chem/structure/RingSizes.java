package org.daybook.chem.structure;

import java.util.Arrays;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// For each atom the size of the smallest ring through it, and in how many rings of a minimum cycle basis it is.
///
/// The smallest ring is found by the shortest way back after one ring bond of the atom is taken away. (CDK's own `r6` counts rings
/// within reach that do not go through the atom.) The basis is CDK's; where several exist, as in cubane, the choice is arbitrary.
final class RingSizes {

    private final IAtomContainer container;
    private final int[] smallest;
    private final int[] counts;
    private final int[] distance;
    private final IAtom[] queue;

    RingSizes(IAtomContainer container) {
        this.container = container;
        int n = container.getAtomCount();
        smallest = new int[n];
        counts = new int[n];
        distance = new int[n];
        queue = new IAtom[n];
        boolean fused = false;
        for (IBond bond : container.bonds()) {
            if (bond.isInRing()) {
                int size = 1 + detour(bond);
                fused |= note(bond.getBegin(), size) | note(bond.getEnd(), size);
            }
        }
        if (fused) {
            countInBasis();
        } else {
            for (int i = 0; i < n; i++) {
                counts[i] = smallest[i] > 0 ? 1 : 0;
            }
        }
    }

    /// Takes down a ring through `atom`; whether more than two ring bonds meet there.
    private boolean note(IAtom atom, int size) {
        int i = atom.getIndex();
        smallest[i] = smallest[i] == 0 ? size : Math.min(smallest[i], size);
        return ++counts[i] > 2;
    }

    private void countInBasis() {
        Arrays.fill(counts, 0);
        for (int[] path : Cycles.mcb(container).paths()) {
            for (int i = 1; i < path.length; i++) {
                counts[path[i]]++;
            }
        }
    }

    private int detour(IBond without) {
        Arrays.fill(distance, -1);
        int goal = without.getEnd().getIndex();
        int head = 0;
        int tail = 0;
        queue[tail++] = without.getBegin();
        distance[without.getBegin().getIndex()] = 0;
        while (distance[goal] < 0) {
            IAtom atom = queue[head++];
            for (IBond bond : atom.bonds()) {
                IAtom next = bond.getOther(atom);
                if (bond.isInRing() && bond != without && distance[next.getIndex()] < 0) {
                    distance[next.getIndex()] = distance[atom.getIndex()] + 1;
                    queue[tail++] = next;
                }
            }
        }
        return distance[goal];
    }

    int smallest(int atom) {
        return smallest[atom];
    }

    int count(int atom) {
        return counts[atom];
    }
}
