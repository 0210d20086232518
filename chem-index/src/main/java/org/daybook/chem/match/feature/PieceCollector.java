package org.daybook.chem.match.feature;

import java.util.Arrays;
import org.daybook.chem.match.feature.Requirement.Has;
import org.daybook.chem.match.query.QueryShape;
import org.daybook.chem.pack.BondClass;
import org.daybook.chem.pack.FeatureCode;
import org.daybook.chem.pack.FeatureSet;
import org.daybook.chem.pack.PathCode;

/// Collects the certain pieces of a query: paths, stars, rings and bonds of which every element and every bond is
/// certain.
///
/// Works on numbers alone, because it runs for every search. How often a piece occurs counts where the index counts it
/// too.
final class PieceCollector {

    /// Steps after which no more pieces are collected; fewer demands are always allowed.
    private static final int MAX_STEPS = 20_000;
    /// What being a ring is worth beyond its atoms and bonds.
    private static final double RING_WORTH = -1.5;
    /// What each doubling of the number of occurrences is worth.
    private static final double LEVEL_WORTH = -0.9;

    private final QueryShape shape;
    private final DemandList demands;
    private final int[] element;
    private final int[] kind;
    private final double[] atomWorth;
    private final double[] bondWorth;
    /// For each atom its bonds of a certain kind to atoms of a certain element.
    private final int[][] certainBondsOf;
    private final boolean[] used;
    private final PathCode code = new PathCode();
    private final int[] path = new int[FeatureCode.MAX_RING];
    private final int[] bonds = new int[FeatureCode.MAX_RING];
    private final int[] elements = new int[FeatureCode.MAX_RING];
    private final int[] kinds = new int[FeatureCode.MAX_RING];
    private final int[] noKinds = new int[FeatureCode.MAX_RING];
    private final PieceTable table = new PieceTable();
    private int steps;

    PieceCollector(QueryShape shape, DemandList demands) {
        this.shape = shape;
        this.demands = demands;
        element = new int[shape.size()];
        atomWorth = new double[shape.size()];
        used = new boolean[shape.size()];
        for (int atom = 0; atom < element.length; atom++) {
            element[atom] = shape.element(atom) == 1 ? QueryShape.UNKNOWN : shape.element(atom);
            atomWorth[atom] = Frequencies.ofElement(element[atom]);
        }
        kind = new int[shape.bondClasses.length];
        bondWorth = new double[kind.length];
        for (int bond = 0; bond < kind.length; bond++) {
            kind[bond] = shape.kind(bond);
            bondWorth[bond] = Frequencies.ofKind(kind[bond]);
        }
        certainBondsOf = new int[element.length][];
        for (int atom = 0; atom < element.length; atom++) {
            certainBondsOf[atom] = certainBonds(atom);
        }
    }

    private int[] certainBonds(int atom) {
        int[] all = shape.bondsOf[atom];
        int[] certain = new int[all.length];
        int size = 0;
        for (int bond : all) {
            if (kind[bond] >= 0 && element[shape.other(bond, atom)] >= 0) {
                certain[size++] = bond;
            }
        }
        return size == all.length ? all : Arrays.copyOf(certain, size);
    }

    void collect() {
        for (int atom = 0; atom < element.length; atom++) {
            path[0] = atom;
            used[atom] = true;
            rings(atom, 1);
            if (element[atom] != QueryShape.UNKNOWN) {
                code.start(element[atom]);
                table.add(FeatureCode.atom(element[atom]), Frequencies.BASE + atomWorth[atom], 1L << atom, true);
                paths(atom, 0, Frequencies.BASE + atomWorth[atom], 1L << atom);
                stars(atom);
            }
            used[atom] = false;
        }
        for (int bond = 0; bond < kind.length; bond++) {
            richBond(bond);
        }
        table.forEach((feature, times, counted, worth, atoms) -> {
            demands.add(new Has(feature), worth, atoms);
            int level = counted ? FeatureSet.levelOf(times) : 0;
            if (level > 0) {
                demands.add(new Has(FeatureCode.level(feature, level)), worth + LEVEL_WORTH * level, atoms);
            }
        });
    }

    private void paths(int start, int length, double worth, long atoms) {
        int atom = path[length];
        for (int bond : certainBondsOf[atom]) {
            int next = shape.other(bond, atom);
            if (used[next] || steps++ > MAX_STEPS) {
                continue;
            }
            path[length + 1] = next;
            boolean last = length + 1 == FeatureCode.MAX_PATH;
            if (last && start > next) {
                continue;
            }
            code.step(length + 1, kind[bond], element[next]);
            double worthNext = worth + atomWorth[next] + bondWorth[bond];
            if (start < next) {
                table.add(code.number(length + 1), worthNext, atoms | 1L << next, length < 3);
            }
            if (!last) {
                used[next] = true;
                paths(start, length + 1, worthNext, atoms | 1L << next);
                used[next] = false;
            }
        }
    }

    private void rings(int start, int size) {
        int atom = path[size - 1];
        for (int bond : shape.bondsOf[atom]) {
            int next = shape.other(bond, atom);
            if (next < start
                    || (shape.bondClasses[bond] & ~(BondClass.RING | 1 << 13 | 1 << 14)) != 0
                    || steps++ > MAX_STEPS) {
                continue;
            }
            bonds[size - 1] = bond;
            if (next == start && size > 2 && path[1] < atom) {
                ring(size);
            } else if (!used[next] && size < FeatureCode.MAX_RING) {
                used[next] = true;
                path[size] = next;
                rings(start, size + 1);
                used[next] = false;
            }
        }
    }

    private void ring(int size) {
        boolean certainAtoms = true;
        boolean certainBonds = true;
        boolean aromatic = true;
        double worthAtoms = Frequencies.BASE + RING_WORTH;
        double worthBonds = 0;
        long atoms = 0;
        for (int i = 0; i < size; i++) {
            elements[i] = element[path[i]];
            kinds[i] = kind[bonds[i]];
            certainAtoms &= elements[i] >= 0;
            certainBonds &= kinds[i] >= 0;
            aromatic &= shape.isAromatic(path[i]);
            worthAtoms += atomWorth[path[i]];
            worthBonds += bondWorth[bonds[i]];
            atoms |= 1L << path[i];
        }
        if (certainAtoms && certainBonds) {
            table.add(FeatureCode.ring(elements, kinds, size), worthAtoms + worthBonds, atoms, true);
        } else if (certainAtoms) {
            table.add(FeatureCode.ring(elements, noKinds, size), worthAtoms, atoms, true);
        }
        if (aromatic) {
            table.add(FeatureCode.aromaticRing(size), -0.5, atoms, true);
        }
    }

    private void stars(int centre) {
        int[] around = shape.bondsOf[centre];
        for (int i = 0; i < around.length - 2; i++) {
            for (int j = i + 1; j < around.length - 1; j++) {
                for (int k = j + 1; k < around.length && steps++ < MAX_STEPS; k++) {
                    star(centre, around[i], around[j], around[k]);
                }
            }
        }
    }

    private void star(int centre, int a, int b, int c) {
        int armA = arm(centre, a);
        int armB = arm(centre, b);
        int armC = arm(centre, c);
        if (armA < 0 || armB < 0 || armC < 0) {
            return;
        }
        double worth = Frequencies.BASE
                + atomWorth[centre]
                + worthBehind(centre, a)
                + worthBehind(centre, b)
                + worthBehind(centre, c);
        long atoms = 1L << centre
                | 1L << shape.other(a, centre)
                | 1L << shape.other(b, centre)
                | 1L << shape.other(c, centre);
        table.add(FeatureCode.star(element[centre], armA, armB, armC), worth, atoms, true);
        longStars(centre, a, armB, armC, worth, atoms);
        longStars(centre, b, armA, armC, worth, atoms);
        longStars(centre, c, armA, armB, worth, atoms);
    }

    private double worthBehind(int centre, int bond) {
        return atomWorth[shape.other(bond, centre)] + bondWorth[bond];
    }

    private void longStars(int centre, int bond, int otherArm, int anotherArm, double worth, long atoms) {
        int neighbour = shape.other(bond, centre);
        for (int behind : shape.bondsOf[neighbour]) {
            int last = shape.other(behind, neighbour);
            if (last != centre && kind[behind] >= 0 && element[last] >= 0) {
                int arm = FeatureCode.arm(kind[bond], element[neighbour], kind[behind], element[last]);
                table.add(FeatureCode.star(element[centre], arm, otherArm, anotherArm),
                        worth + worthBehind(neighbour, behind), atoms | 1L << last, false);
            }
        }
    }

    /// The arm of a star over `bond`, or -1 if it is not certain.
    private int arm(int centre, int bond) {
        int neighbour = shape.other(bond, centre);
        return kind[bond] >= 0 && element[neighbour] >= 0 ? FeatureCode.arm(kind[bond], element[neighbour]) : -1;
    }

    /// A bond of which it is also certain whether it and its atoms are aromatic or in a ring.
    private void richBond(int bond) {
        int begin = shape.begin(bond);
        int end = shape.end(bond);
        int ring = shape.bondClasses[bond] & BondClass.RING;
        boolean certainRing = ring == 0 || ring == shape.bondClasses[bond];
        if (kind[bond] >= 0 && element[begin] >= 0 && element[end] >= 0 && certainRing
                && shape.knowsAromaticity(begin) && shape.knowsAromaticity(end)) {
            table.add(
                    FeatureCode.richBond(
                            element[begin],
                            shape.isAromatic(begin),
                            kind[bond],
                            ring != 0,
                            element[end],
                            shape.isAromatic(end)),
                    Frequencies.BASE + atomWorth[begin] + atomWorth[end] + bondWorth[bond] - 0.5,
                    1L << begin | 1L << end,
                    true);
        }
    }
}
