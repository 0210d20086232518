package org.daybook.chem.match.plan;

import java.util.Arrays;
import org.daybook.chem.pack.BondClass;
import org.daybook.chem.pack.Field;
import org.daybook.chem.pack.MoleculeCursor;

/// Depth-first search of one [Plan] in one molecule after another, on a stack of its own, without allocation.
///
/// A pattern inside a statement has its own search over the same molecule; what it found at an atom is kept until the
/// next molecule.
public final class Search {

    private static final int NONE = -1;
    private static final int STOPPED = -2;

    private final Plan plan;
    private final MoleculeCursor molecule;
    private final StepCounter steps;
    private final Search[] nested;
    /// The atom that each step has found.
    private final int[] found;
    /// Where each step goes on looking: an entry of the table of bonds, or an atom.
    private final int[] position;
    private final int[] end;
    /// The atoms in use, as a bit set; empty between two searches.
    private long[] used = new long[1];
    /// For each atom 2 × molecule number, plus 1 if the plan starts there.
    private int[] known = new int[64];
    private int molecules;
    private int rootOnly = NONE;

    /// Looks in whatever `molecule` points at when a search begins; `steps` are shared with the nested searches.
    public Search(Plan plan, MoleculeCursor molecule, StepCounter steps) {
        this.plan = plan;
        this.molecule = molecule;
        this.steps = steps;
        found = new int[plan.size];
        position = new int[plan.size];
        end = new int[plan.size];
        nested = new Search[plan.nested.length];
        for (int i = 0; i < nested.length; i++) {
            nested[i] = new Search(plan.nested[i], molecule, steps);
        }
    }

    MoleculeCursor molecule() {
        return molecule;
    }

    /// Forgets what was found in the molecule before.
    public void nextMolecule() {
        for (Search search : nested) {
            search.nextMolecule();
        }
        if (++molecules > 1 << 29) {
            molecules = 1;
            Arrays.fill(known, 0);
        }
    }

    /// Looks for the plan anywhere in the molecule.
    public Verdict find() {
        if (molecule.atomCount() < plan.size || molecule.bondCount() < plan.bonds
                || molecule.componentCount() < plan.groups) {
            return Verdict.NO_MATCH;
        }
        rootOnly = NONE;
        return run();
    }

    /// Whether pattern `number` inside this plan can be found with its first atom at `atom`.
    boolean startsAt(int number, int atom) {
        return nested[number].startsAt(atom);
    }

    private boolean startsAt(int atom) {
        if (known.length <= atom) {
            known = Arrays.copyOf(known, Math.max(atom + 1, 2 * known.length));
        }
        if (known[atom] >>> 1 == molecules) {
            return (known[atom] & 1) != 0;
        }
        rootOnly = atom;
        boolean starts = run() == Verdict.MATCH;
        known[atom] = molecules << 1 | (starts ? 1 : 0);
        return starts;
    }

    private Verdict run() {
        int words = molecule.atomCount() + 63 >>> 6;
        if (used.length < words) {
            used = new long[words];
        }
        int last = plan.size - 1;
        int step = 0;
        enter(0);
        while (true) {
            int atom = plan.parent[step] < 0 ? nextAtom(step) : nextNeighbour(step);
            if (atom >= 0) {
                found[step] = atom;
                if (step == last) {
                    if (plan.stereo.isEmpty() || plan.stereo.agrees(found, this)) {
                        release(step);
                        return Verdict.MATCH;
                    }
                } else {
                    used[atom >>> 6] |= 1L << atom;
                    enter(++step);
                }
            } else if (atom == STOPPED) {
                release(step);
                return Verdict.UNDECIDED;
            } else if (step == 0) {
                return Verdict.NO_MATCH;
            } else {
                step--;
                used[found[step] >>> 6] &= ~(1L << found[step]);
            }
        }
    }

    /// Gives back the atoms that the steps before `step` have taken, so that the next search finds none in use.
    private void release(int step) {
        for (int i = 0; i < step; i++) {
            used[found[i] >>> 6] &= ~(1L << found[i]);
        }
    }

    private void enter(int step) {
        int parent = plan.parent[step];
        if (parent >= 0) {
            position[step] = molecule.firstEntry(found[parent]);
            end[step] = molecule.lastEntry(found[parent]);
        } else if (step == 0 && rootOnly >= 0) {
            position[step] = rootOnly;
            end[step] = rootOnly + 1;
        } else {
            position[step] = 0;
            end[step] = molecule.atomCount();
        }
    }

    private int nextAtom(int step) {
        int to = end[step];
        int from = position[step];
        if (steps.spend(to - from)) {
            return STOPPED;
        }
        long mask = plan.mask[step];
        long value = plan.value[step];
        for (int atom = from; atom < to; atom++) {
            long word = molecule.word(atom);
            if ((word & mask) == value
                    && (used[atom >>> 6] >>> atom & 1) == 0
                    && plan.meetsRest(step, word, atom, this)
                    && grouped(step, atom)) {
                position[step] = atom + 1;
                return atom;
            }
        }
        position[step] = to;
        return steps.isSpent() ? STOPPED : NONE;
    }

    private int nextNeighbour(int step) {
        int bonds = plan.parentBond[step];
        int to = end[step];
        int from = position[step];
        if (steps.spend(to - from)) {
            return STOPPED;
        }
        long mask = plan.mask[step];
        long value = plan.value[step];
        for (int at = from; at < to; at++) {
            int entry = molecule.entry(at);
            if ((bonds >>> MoleculeCursor.bondClass(entry) & 1) == 0) {
                continue;
            }
            int atom = MoleculeCursor.neighbour(entry);
            long word = molecule.word(atom);
            if ((word & mask) == value
                    && (used[atom >>> 6] >>> atom & 1) == 0
                    && plan.meetsRest(step, word, atom, this)
                    && closes(step, atom)) {
                position[step] = at + 1;
                return atom;
            }
        }
        position[step] = to;
        return steps.isSpent() ? STOPPED : NONE;
    }

    /// Whether `atom` has the bonds to atoms found earlier that the query closes here.
    private boolean closes(int step, int atom) {
        for (int i = plan.closureFirst[step]; i < plan.closureFirst[step + 1]; i++) {
            int bondClass = molecule.bondBetween(found[plan.closureStep[i]], atom);
            if (bondClass < 0 || (plan.closureBond[i] >>> bondClass & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether a new part of the query may start at `atom`: one group in one component, different groups in different
    /// ones.
    private boolean grouped(int step, int atom) {
        if (plan.group.length == 0 || plan.group[step] == 0) {
            return true;
        }
        int component = molecule.component(atom);
        for (int earlier = 0; earlier < step; earlier++) {
            if (plan.group[earlier] != 0
                    && (plan.group[earlier] == plan.group[step]) != (molecule.component(found[earlier]) == component)) {
                return false;
            }
        }
        return true;
    }

    int implicitHydrogens(int atom) {
        return molecule.value(atom, Field.CONNECTIONS) - molecule.value(atom, Field.DEGREE);
    }

    int valence(int atom) {
        return implicitHydrogens(atom) + orders(atom, 0);
    }

    int insaturation(int atom) {
        return orders(atom, 1);
    }

    /// Sum of what the orders of the bonds of `atom` exceed `above` by; bonds to added hydrogens, which the count
    /// includes, left out.
    private int orders(int atom, int above) {
        int sum = 0;
        boolean added = Field.ADDED.of(molecule.word(atom)) != 0;
        int last = molecule.lastEntry(atom);
        for (int i = molecule.firstEntry(atom); i < last; i++) {
            int entry = molecule.entry(i);
            if (added || Field.ADDED.of(molecule.word(MoleculeCursor.neighbour(entry))) == 0) {
                sum += Math.max(BondClass.order(MoleculeCursor.bondClass(entry)) - above, 0);
            }
        }
        return sum;
    }

    /// The atom of the molecule for each atom of the query, after a match.
    public int[] mapping() {
        int[] mapping = new int[plan.size];
        for (int atom = 0; atom < mapping.length; atom++) {
            mapping[atom] = found[plan.stepOf[atom]];
        }
        return mapping;
    }
}
