package org.daybook.chem.match.feature;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.daybook.chem.match.feature.Requirement.Demand;
import org.daybook.chem.match.feature.Requirement.Has;
import org.daybook.chem.match.feature.Requirement.Some;
import org.daybook.chem.match.query.Condition;
import org.daybook.chem.match.query.QueryShape;
import org.daybook.chem.pack.BondClass;
import org.daybook.chem.pack.FeatureCode;
import org.daybook.chem.pack.Field;

/// Collects the pieces of a query that leave a few possibilities open, as demands that one of them is there.
///
/// Only queries with lists, unwritten bonds between aromatic atoms and the like have such pieces; [PieceCollector] has
/// the others.
final class OptionCollector {

    /// Possibilities of one piece beyond which it is not worth asking for.
    static final int MAX_OPTIONS = 32;

    private static final int ATOM_OPTIONS = 6;
    private static final int MAX_PATH = 4;
    private static final int MAX_STEPS = 4_000;
    /// What each further possibility costs: a look into the index.
    private static final double OPTION_COST = 0.02;

    private final QueryShape shape;
    private final DemandList demands;
    private final int[][] elements;
    private final int[][] kinds;
    private final boolean[] used;
    private final int[] path = new int[FeatureCode.MAX_RING];
    private final int[] bonds = new int[FeatureCode.MAX_RING];
    private final Set<Demand> known = new HashSet<>();
    private int steps;

    OptionCollector(QueryShape shape, DemandList demands) {
        this.shape = shape;
        this.demands = demands;
        elements = new int[shape.size()][];
        for (int atom = 0; atom < elements.length; atom++) {
            elements[atom] =
                    shape.allowed(atom, Field.ELEMENT).contains(1) ? new int[0] : shape.elements(atom, ATOM_OPTIONS);
        }
        kinds = new int[shape.bondClasses.length][];
        for (int bond = 0; bond < kinds.length; bond++) {
            kinds[bond] = shape.kinds(bond);
        }
        used = new boolean[shape.size()];
    }

    void collect() {
        for (int atom = 0; atom < elements.length; atom++) {
            path[0] = atom;
            used[atom] = true;
            paths(atom, 0, elements[atom].length, elements[atom].length == 1);
            used[atom] = false;
        }
        for (int bond = 0; bond < kinds.length; bond++) {
            richBond(bond);
            halfBond(bond, shape.begin(bond));
            halfBond(bond, shape.end(bond));
        }
    }

    private void paths(int start, int length, long options, boolean certain) {
        int atom = path[length];
        for (int bond : shape.bondsOf[atom]) {
            int next = shape.other(bond, atom);
            long optionsNext = options * kinds[bond].length * elements[next].length;
            if (used[next] || optionsNext == 0 || optionsNext > MAX_OPTIONS || steps++ > MAX_STEPS) {
                continue;
            }
            path[length + 1] = next;
            bonds[length] = bond;
            boolean certainNext = certain && kinds[bond].length == 1 && elements[next].length == 1;
            if (start < next && !certainNext) {
                add(length + 1, (int) optionsNext);
            }
            if (length + 1 < MAX_PATH) {
                used[next] = true;
                paths(start, length + 1, optionsNext, certainNext);
                used[next] = false;
            }
        }
    }

    private void add(int length, int options) {
        Set<Integer> features = new LinkedHashSet<>();
        int[] chosenElements = new int[length + 1];
        int[] chosenKinds = new int[length];
        double worth = Frequencies.BASE;
        long atoms = 0;
        for (int i = 0; i <= length; i++) {
            worth +=
                    Frequencies.ofElements(elements[path[i]]) + (i < length ? Frequencies.ofKinds(kinds[bonds[i]]) : 0);
            atoms |= 1L << path[i];
        }
        for (int number = 0; number < options; number++) {
            int rest = number;
            for (int i = 0; i <= length; i++) {
                int[] choice = elements[path[i]];
                chosenElements[i] = choice[rest % choice.length];
                rest /= choice.length;
            }
            for (int i = 0; i < length; i++) {
                int[] choice = kinds[bonds[i]];
                chosenKinds[i] = choice[rest % choice.length];
                rest /= choice.length;
            }
            features.add(FeatureCode.path(chosenElements, chosenKinds, length));
        }
        keep(features, worth, atoms);
    }

    private void keep(Set<Integer> features, double worth, long atoms) {
        Demand demand = features.size() == 1 ? new Has(features.iterator().next())
                : new Some(features.stream().map(feature -> (Demand) new Has(feature)).toList());
        if (!features.isEmpty() && known.add(demand)) {
            demands.add(demand, worth + OPTION_COST * features.size(), atoms);
        }
    }

    private void richBond(int bond) {
        int begin = shape.begin(bond);
        int end = shape.end(bond);
        int[] flaggedBegin = flagged(begin);
        int[] flaggedEnd = flagged(end);
        if ((long) flaggedBegin.length * flaggedEnd.length * kinds[bond].length * 2 > MAX_OPTIONS) {
            return;
        }
        Set<Integer> features = new LinkedHashSet<>();
        for (int a : flaggedBegin) {
            for (int b : flaggedEnd) {
                for (int kind : kinds[bond]) {
                    for (int ring : ringFlags(bond, kind)) {
                        features.add(FeatureCode.richBond(a >> 1, (a & 1) != 0, kind, ring == 1, b >> 1, (b & 1) != 0));
                    }
                }
            }
        }
        if (features.size() > 1) {
            keep(features, Frequencies.BASE + worth(bond) - 0.4, 1L << begin | 1L << end);
        }
    }

    private double worth(int bond) {
        return Frequencies.ofElements(elements[shape.begin(bond)])
                + Frequencies.ofElements(elements[shape.end(bond)])
                + Frequencies.ofKinds(kinds[bond]);
    }

    /// Elements, each with a bit for whether it is aromatic.
    private int[] flagged(int atom) {
        int[] flags = shape.allowed(atom, Field.AROMATIC).values();
        int[] flagged = new int[elements[atom].length * flags.length];
        for (int i = 0; i < flagged.length; i++) {
            flagged[i] = elements[atom][i / flags.length] << 1 | flags[i % flags.length];
        }
        return flagged;
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

    /// A bond at an atom of which hydrogens or connections are stated.
    private void halfBond(int bond, int atom) {
        Condition.In hydrogens = shape.allowed(atom, Field.HYDROGENS);
        Condition.In connections = shape.allowed(atom, Field.CONNECTIONS);
        int neighbour = shape.other(bond, atom);
        long options = (long) elements[atom].length
                * hydrogens.count()
                * connections.count()
                * kinds[bond].length
                * elements[neighbour].length;
        if (options == 0 || options > MAX_OPTIONS) {
            return;
        }
        Set<Integer> features = new LinkedHashSet<>();
        for (int element : elements[atom]) {
            for (int hydrogen : hydrogens.values()) {
                for (int connection : connections.values()) {
                    long word = element
                            | (long) hydrogen << Field.HYDROGENS.shift()
                            | (long) connection << Field.CONNECTIONS.shift();
                    for (int kind : kinds[bond]) {
                        for (int other : elements[neighbour]) {
                            features.add(FeatureCode.halfBond(word, kind, other));
                        }
                    }
                }
            }
        }
        keep(features, Frequencies.BASE + worth(bond) - 1, 1L << atom | 1L << neighbour);
    }
}
