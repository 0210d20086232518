package org.daybook.chem.structure;

import java.util.Arrays;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// For each atom the size of the smallest ring through it, and in how many rings of a minimum cycle basis it is.
///
/// The smallest ring through a bond is closed by the shortest way from one end to the other that does not use it.
/// (CDK's own `r6` counts rings within reach that do not go through the atom.) Where that way is the only one of its
/// length, the ring is in every minimum cycle basis: otherwise the basis ring that uses the bond could be exchanged for
/// a shorter one. If there are as many such rings as a basis has, they are the basis. Where not, as in cubane, the
/// basis is CDK's, and the choice between several is arbitrary.
final class RingSizes {

    private static final int SEVERAL = 2;

    private final int[] smallest;
    private final int[] counts;
    /// Ends of each ring bond.
    private final int[] begins;
    private final int[] ends;
    /// Ring bonds of atom `a` are at `first[a]` to `first[a + 1]` - 1.
    private final int[] first;
    private final int[] bonds;
    /// Of the last walk: bonds from its start, -1 for atoms not reached; whether one shortest way led there or several;
    /// the bond it came by.
    private final int[] distance;
    private final int[] ways;
    private final int[] via;
    private final int[] queue;

    RingSizes(IAtomContainer container) {
        int n = container.getAtomCount();
        smallest = new int[n];
        counts = new int[n];
        distance = new int[n];
        ways = new int[n];
        via = new int[n];
        queue = new int[n];
        first = new int[n + 1];
        int size = 0;
        for (IBond bond : container.bonds()) {
            size += bond.isInRing() ? 1 : 0;
        }
        begins = new int[size];
        ends = new int[size];
        bonds = new int[2 * size];
        fill(container);
        if (size > 0 && findRings() < basisSize()) {
            countInBasis(container);
        }
    }

    private void fill(IAtomContainer container) {
        int size = 0;
        for (IBond bond : container.bonds()) {
            if (bond.isInRing()) {
                begins[size] = bond.getBegin().getIndex();
                ends[size] = bond.getEnd().getIndex();
                first[begins[size]]++;
                first[ends[size++]]++;
            }
        }
        for (int atom = 1; atom < first.length; atom++) {
            first[atom] += first[atom - 1];
        }
        for (int bond = 0; bond < size; bond++) {
            bonds[--first[begins[bond]]] = bond;
            bonds[--first[ends[bond]]] = bond;
        }
    }

    /// Fills `smallest`, and `counts` with the rings that are the only smallest ones through some bond; returns their
    /// number.
    private int findRings() {
        int[] sizes = new int[begins.length];
        boolean[] open = new boolean[begins.length];
        for (int bond = 0; bond < sizes.length; bond++) {
            sizes[bond] = 1 + walkAround(bond);
            open[bond] = ways[ends[bond]] == 1;
            note(begins[bond], sizes[bond]);
            note(ends[bond], sizes[bond]);
        }
        int rings = 0;
        for (int bond = 0; bond < sizes.length; bond++) {
            if (open[bond]) {
                rings++;
                takeDown(bond, sizes, open);
            }
        }
        return rings;
    }

    private void note(int atom, int size) {
        smallest[atom] = smallest[atom] == 0 ? size : Math.min(smallest[atom], size);
    }

    /// Counts the smallest ring through `bond` for its atoms, and closes the bonds of which it is the only smallest one
    /// too.
    private void takeDown(int bond, int[] sizes, boolean[] open) {
        walkAround(bond);
        counts[begins[bond]]++;
        open[bond] = false;
        for (int atom = ends[bond]; atom != begins[bond]; atom = begins[via[atom]] + ends[via[atom]] - atom) {
            counts[atom]++;
            open[via[atom]] &= sizes[via[atom]] != sizes[bond];
        }
    }

    /// Walks from one end of a bond without using it, breadth first, until the other is reached in all shortest ways;
    /// their length.
    private int walkAround(int without) {
        Arrays.fill(distance, -1);
        int goal = ends[without];
        int head = 0;
        int tail = 0;
        queue[tail++] = begins[without];
        distance[begins[without]] = 0;
        ways[begins[without]] = 1;
        while (distance[goal] < 0 || distance[queue[head]] < distance[goal]) {
            int atom = queue[head++];
            for (int i = first[atom]; i < first[atom + 1]; i++) {
                int bond = bonds[i];
                int next = begins[bond] + ends[bond] - atom;
                if (bond == without) {
                    continue;
                }
                if (distance[next] < 0) {
                    distance[next] = distance[atom] + 1;
                    ways[next] = ways[atom];
                    via[next] = bond;
                    queue[tail++] = next;
                } else if (distance[next] == distance[atom] + 1) {
                    ways[next] = SEVERAL;
                }
            }
        }
        return distance[goal];
    }

    /// Number of rings in a basis: bonds less atoms plus connected parts of what is in rings.
    private int basisSize() {
        Arrays.fill(distance, -1);
        int size = begins.length;
        for (int start = 0; start < distance.length; start++) {
            if (first[start] < first[start + 1] && distance[start] < 0) {
                size += 1 - reach(start);
            }
        }
        return size;
    }

    /// Marks all atoms that ring bonds lead to from `start`; their number.
    private int reach(int start) {
        int tail = 0;
        queue[tail++] = start;
        distance[start] = 0;
        for (int head = 0; head < tail; head++) {
            for (int i = first[queue[head]]; i < first[queue[head] + 1]; i++) {
                int next = begins[bonds[i]] + ends[bonds[i]] - queue[head];
                if (distance[next] < 0) {
                    distance[next] = 0;
                    queue[tail++] = next;
                }
            }
        }
        return tail;
    }

    private void countInBasis(IAtomContainer container) {
        Arrays.fill(counts, 0);
        for (int[] path : Cycles.mcb(container).paths()) {
            for (int i = 1; i < path.length; i++) {
                counts[path[i]]++;
            }
        }
    }

    int smallest(int atom) {
        return smallest[atom];
    }

    int count(int atom) {
        return counts[atom];
    }
}
