package org.daybook.chem.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.chem.match.Requirement.Demand;
import org.daybook.chem.match.Requirement.Has;
import org.daybook.chem.match.Requirement.Some;
import org.daybook.chem.pack.BondClass;
import org.daybook.chem.pack.FeatureCode;
import org.daybook.chem.pack.FeatureSet;
import org.daybook.chem.pack.Field;

/// Collects the paths, stars, rings and bonds of a query as demands and picks the most telling ones that together cover it.
final class PieceCollector {

    /// Possibilities of one atom beyond which pieces through it are not asked for.
    private static final int ATOM_OPTIONS = 6;
    /// Steps after which no more pieces are collected; fewer demands are always allowed.
    private static final int MAX_STEPS = 20_000;

    private final QueryShape shape;
    private final int[][] elements;
    private final int[][] kinds;
    private final boolean[] used;
    private final int[] path = new int[FeatureCode.MAX_RING];
    private final int[] pathBonds = new int[FeatureCode.MAX_RING];
    private final Map<Demand, Integer> counts = new HashMap<>();
    private final List<PatternFeatures.Weighted> found = new ArrayList<>();
    private int steps;

    PieceCollector(QueryShape shape) {
        this.shape = shape;
        elements = new int[shape.size()][];
        for (int atom = 0; atom < elements.length; atom++) {
            int[] options = shape.elements(atom, ATOM_OPTIONS);
            elements[atom] = Arrays.stream(options).anyMatch(element -> element == 1) ? new int[0] : options;
        }
        kinds = new int[shape.bondClasses.length][];
        for (int bond = 0; bond < kinds.length; bond++) {
            kinds[bond] = shape.kinds(bond);
        }
        used = new boolean[shape.size()];
    }

    void collect() {
        for (int atom = 0; atom < shape.size(); atom++) {
            path[0] = atom;
            used[atom] = true;
            rings(atom, 1);
            if (elements[atom].length > 0) {
                add(List.of(atom), List.of(), false);
                paths(atom, 0);
                stars(atom);
            }
            used[atom] = false;
        }
        for (int bond = 0; bond < kinds.length; bond++) {
            richBond(bond);
            halfBond(bond, shape.graph.bonds().get(bond).begin());
            halfBond(bond, shape.graph.bonds().get(bond).end());
        }
    }

    private void paths(int start, int bonds) {
        int atom = path[bonds];
        for (int bond : shape.bondsOf[atom]) {
            int next = shape.other(bond, atom);
            if (used[next] || elements[next].length == 0 || steps++ > MAX_STEPS) {
                continue;
            }
            path[bonds + 1] = next;
            pathBonds[bonds] = bond;
            if (start < next) {
                add(list(path, bonds + 2), list(pathBonds, bonds + 1), false);
            }
            if (bonds + 1 < FeatureCode.MAX_PATH) {
                used[next] = true;
                paths(start, bonds + 1);
                used[next] = false;
            }
        }
    }

    private void rings(int start, int size) {
        int atom = path[size - 1];
        for (int bond : shape.bondsOf[atom]) {
            int next = shape.other(bond, atom);
            if (next < start || steps++ > MAX_STEPS) {
                continue;
            }
            pathBonds[size - 1] = bond;
            if (next == start && size > 2 && path[1] < atom) {
                add(list(path, size), list(pathBonds, size), true);
                add(list(path, size), List.of(), true);
                aromaticRing(list(path, size));
            } else if (!used[next] && size < FeatureCode.MAX_RING) {
                used[next] = true;
                path[size] = next;
                rings(start, size + 1);
                used[next] = false;
            }
        }
    }

    private void aromaticRing(List<Integer> atoms) {
        if (atoms.stream().allMatch(atom -> (shape.conditions[atom].allowed(Field.AROMATIC).low() & 1) == 0)) {
            keep(Set.of(FeatureCode.aromaticRing(atoms.size())), -0.5, atoms, true);
        }
    }

    private static List<Integer> list(int[] values, int count) {
        return Arrays.stream(values, 0, count).boxed().toList();
    }

    /// Adds a path or a ring with all its possibilities.
    private void add(List<Integer> atoms, List<Integer> bonds, boolean ring) {
        long options = 1;
        for (int atom : atoms) {
            options *= elements[atom].length;
        }
        for (int bond : bonds) {
            options *= kinds[bond].length;
        }
        if (options == 0 || options > PatternFeatures.MAX_OPTIONS) {
            return;
        }
        Set<Integer> features = new LinkedHashSet<>();
        int[] chosenElements = new int[FeatureCode.MAX_RING];
        int[] chosenKinds = new int[FeatureCode.MAX_RING];
        for (int number = 0; number < options; number++) {
            int rest = number;
            for (int i = 0; i < atoms.size(); i++) {
                int[] choice = elements[atoms.get(i)];
                chosenElements[i] = choice[rest % choice.length];
                rest /= choice.length;
            }
            for (int i = 0; i < bonds.size(); i++) {
                int[] choice = kinds[bonds.get(i)];
                chosenKinds[i] = choice[rest % choice.length];
                rest /= choice.length;
            }
            features.add(ring ? FeatureCode.ring(chosenElements, chosenKinds, atoms.size())
                    : FeatureCode.path(chosenElements, chosenKinds, bonds.size()));
        }
        double worth = worth(atoms, bonds) - (ring ? 1.5 : 0);
        boolean counted = bonds.size() <= 3 || ring;
        keep(features, worth, atoms, counted);
    }

    private double worth(List<Integer> atoms, List<Integer> bonds) {
        double worth = 2;
        for (int atom : atoms) {
            worth += Worth.ofElements(elements[atom]);
        }
        for (int bond : bonds) {
            worth += Worth.ofKinds(kinds[bond]);
        }
        return worth;
    }

    private void keep(Set<Integer> features, double worth, List<Integer> atoms, boolean counted) {
        Demand demand = features.size() == 1 ? new Has(features.iterator().next())
                : new Some(features.stream().map(feature -> (Demand) new Has(feature)).toList());
        long bits = atoms.stream().mapToLong(atom -> 1L << atom).reduce(0, (a, b) -> a | b);
        if (demand instanceof Has(int feature) && counted) {
            int count = counts.merge(demand, 1, Integer::sum);
            int level = FeatureSet.levelOf(count);
            if (count > 1 && FeatureSet.levelOf(count - 1) == level) {
                return;
            }
            found.add(new PatternFeatures.Weighted(new Has(FeatureCode.level(feature, level)), worth - 0.9 * level, bits));
        } else if (counts.merge(demand, 1, Integer::sum) == 1) {
            found.add(new PatternFeatures.Weighted(demand, worth, bits));
        }
    }

    private void stars(int centre) {
        int[] bonds = shape.bondsOf[centre];
        for (int i = 0; i < bonds.length - 2; i++) {
            for (int j = i + 1; j < bonds.length - 1; j++) {
                for (int k = j + 1; k < bonds.length && steps++ < MAX_STEPS; k++) {
                    star(centre, bonds[i], bonds[j], bonds[k]);
                }
            }
        }
    }

    private void star(int centre, int a, int b, int c) {
        int[] arms = {arm(centre, a), arm(centre, b), arm(centre, c)};
        if (elements[centre].length != 1 || arms[0] < 0 || arms[1] < 0 || arms[2] < 0) {
            return;
        }
        List<Integer> atoms = List.of(centre, shape.other(a, centre), shape.other(b, centre), shape.other(c, centre));
        List<Integer> bonds = List.of(a, b, c);
        keep(Set.of(FeatureCode.star(elements[centre][0], arms[0], arms[1], arms[2])), worth(atoms, bonds), atoms, true);
        for (int long0 = 0; long0 < 3; long0++) {
            longStars(centre, bonds, arms, long0, atoms);
        }
    }

    private void longStars(int centre, List<Integer> bonds, int[] arms, int which, List<Integer> atoms) {
        int neighbour = shape.other(bonds.get(which), centre);
        for (int behind : shape.bondsOf[neighbour]) {
            int last = shape.other(behind, neighbour);
            if (last == centre || kinds[behind].length != 1 || elements[last].length != 1) {
                continue;
            }
            int arm = FeatureCode.arm(kinds[bonds.get(which)][0], elements[neighbour][0], kinds[behind][0], elements[last][0]);
            int feature = FeatureCode.star(elements[centre][0], arm, arms[(which + 1) % 3], arms[(which + 2) % 3]);
            List<Integer> all = new ArrayList<>(atoms);
            all.add(last);
            List<Integer> allBonds = new ArrayList<>(bonds);
            allBonds.add(behind);
            keep(Set.of(feature), worth(all, allBonds), all, false);
        }
    }

    /// The arm of a star over `bond`, or -1 if it is not certain.
    private int arm(int centre, int bond) {
        int neighbour = shape.other(bond, centre);
        return kinds[bond].length == 1 && elements[neighbour].length == 1
                ? FeatureCode.arm(kinds[bond][0], elements[neighbour][0]) : -1;
    }

    private void richBond(int bond) {
        int begin = shape.graph.bonds().get(bond).begin();
        int end = shape.graph.bonds().get(bond).end();
        Set<Integer> features = new LinkedHashSet<>();
        for (int a : flagged(begin)) {
            for (int b : flagged(end)) {
                for (int kind : kinds[bond]) {
                    for (int ring : ringFlags(bond, kind)) {
                        features.add(FeatureCode.richBond(a >> 1, (a & 1) != 0, kind, ring == 1, b >> 1, (b & 1) != 0));
                    }
                }
            }
        }
        if (!features.isEmpty() && features.size() <= PatternFeatures.MAX_OPTIONS) {
            keep(features, worth(List.of(begin, end), List.of(bond)) - 0.5, List.of(begin, end), true);
        }
    }

    private void halfBond(int bond, int atom) {
        int[] hydrogens = PatternFeatures.values(shape.conditions[atom].allowed(Field.HYDROGENS));
        int[] connections = PatternFeatures.values(shape.conditions[atom].allowed(Field.CONNECTIONS));
        int neighbour = shape.other(bond, atom);
        long options = (long) elements[atom].length * hydrogens.length * connections.length * kinds[bond].length * elements[neighbour].length;
        if (options == 0 || options > PatternFeatures.MAX_OPTIONS) {
            return;
        }
        Set<Integer> features = new LinkedHashSet<>();
        for (int element : elements[atom]) {
            for (int hydrogen : hydrogens) {
                for (int connection : connections) {
                    long word = element | (long) hydrogen << Field.HYDROGENS.shift() | (long) connection << Field.CONNECTIONS.shift();
                    for (int kind : kinds[bond]) {
                        for (int other : elements[neighbour]) {
                            features.add(FeatureCode.halfBond(word, kind, other));
                        }
                    }
                }
            }
        }
        keep(features, worth(List.of(atom, neighbour), List.of(bond)) - 1, List.of(atom, neighbour), false);
    }

    private int[] flagged(int atom) {
        int[] flags = PatternFeatures.values(shape.conditions[atom].allowed(Field.AROMATIC));
        return Arrays.stream(elements[atom]).flatMap(element -> Arrays.stream(flags).map(flag -> element << 1 | flag)).toArray();
    }

    private int[] ringFlags(int bond, int kind) {
        int set = 0;
        for (int bondClass = 0; bondClass < BondClass.COUNT; bondClass++) {
            if ((shape.bondClasses[bond] >>> bondClass & 1) != 0 && FeatureCode.kind(bondClass) == kind) {
                set |= BondClass.isRing(bondClass) ? 2 : 1;
            }
        }
        return set == 3 ? new int[] {0, 1} : set == 2 ? new int[] {1} : new int[] {0};
    }

    /// The most telling demands, each judged by what it adds to those before it.
    List<Demand> best(int limit) {
        List<Demand> best = new ArrayList<>();
        List<PatternFeatures.Weighted> left = new ArrayList<>(found);
        long covered = 0;
        while (best.size() < limit && !left.isEmpty()) {
            PatternFeatures.Weighted top = null;
            double topValue = 0;
            for (PatternFeatures.Weighted one : left) {
                double fresh = (double) Long.bitCount(one.atoms() & ~covered) / Math.max(1, Long.bitCount(one.atoms()));
                double value = one.worth() * (0.4 + 0.6 * fresh);
                if (top == null || value < topValue) {
                    top = one;
                    topValue = value;
                }
            }
            best.add(top.demand());
            covered |= top.atoms();
            left.remove(top);
        }
        return best;
    }
}
