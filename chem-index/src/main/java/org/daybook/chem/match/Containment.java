package org.daybook.chem.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.chem.match.plan.PlanBuilder;
import org.daybook.chem.match.plan.Search;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.match.plan.StepCounter;
import org.daybook.chem.match.plan.Verdict;
import org.daybook.chem.match.query.AtomExpr;
import org.daybook.chem.match.query.QueryGraph;
import org.daybook.chem.match.query.QueryShape;
import org.daybook.chem.match.query.Stereo;
import org.daybook.chem.pack.Field;
import org.daybook.chem.pack.MoleculeCursor;
import org.daybook.chem.pack.PackedMolecule;

/// Reads one packed molecule after another as a drawn query and decides whether a given molecule contains it.
///
/// Hydrogens do not count: in the packed form those written in brackets cannot be told from those that follow. For one
/// thread.
public final class Containment {

    private final PackedMolecule whole;
    private final MoleculeCursor outer;
    private final MoleculeCursor inner = new MoleculeCursor();
    private final Stereo stereo;
    private final SearchBudget budget;
    private final StepCounter steps;
    private final int[] available = new int[128];
    private final int[] needed = new int[128];

    /// Counts the elements of `whole` once, so that most candidates fall before a search.
    public Containment(PackedMolecule whole, Stereo stereo, SearchBudget budget) {
        this.whole = whole;
        this.outer = whole.cursor();
        this.stereo = stereo;
        this.budget = budget;
        this.steps = new StepCounter(budget);
        for (int atom = 0; atom < outer.atomCount(); atom++) {
            available[Field.ELEMENT.of(outer.word(atom))]++;
        }
    }

    /// Whether the molecule contains the packed one at `offset` of `bytes`.
    public Verdict judge(byte[] bytes, int offset) {
        inner.look(bytes, offset);
        steps.nextMolecule();
        if (steps.spend(inner.atomCount())) {
            return undecided();
        }
        if (inner.atomCount() > outer.atomCount()
                || inner.bondCount() > outer.bondCount()
                || !hasElements()
                || !hasNeighbours()) {
            return Verdict.NO_MATCH;
        }
        Search search = new Search(PlanBuilder.plan(new QueryShape(graph()), stereo, false), outer, steps);
        search.nextMolecule();
        Verdict verdict = search.find();
        return verdict == Verdict.UNDECIDED ? undecided() : verdict;
    }

    private Verdict undecided() {
        if (!budget.timedOut()) {
            budget.addUndecided();
        }
        return Verdict.UNDECIDED;
    }

    private boolean hasElements() {
        Arrays.fill(needed, 0);
        for (int atom = 0; atom < inner.atomCount(); atom++) {
            int element = Field.ELEMENT.of(inner.word(atom));
            if (element != 0 && ++needed[element] > available[element]) {
                return false;
            }
        }
        return true;
    }

    /// Whether for each atom there is one of the same element that has its neighbours.
    private boolean hasNeighbours() {
        long neighbours = Field.NEIGHBOURS.mask();
        for (int atom = 0; atom < inner.atomCount(); atom++) {
            long word = inner.word(atom);
            if (Field.ELEMENT.of(word) != 0 && !hasAtom(word & neighbours, Field.ELEMENT.of(word))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasAtom(long neighbours, int element) {
        for (int atom = 0; atom < outer.atomCount(); atom++) {
            long word = outer.word(atom);
            if (Field.ELEMENT.of(word) == element && (word & neighbours) == neighbours) {
                return true;
            }
        }
        return false;
    }

    private QueryGraph graph() {
        List<AtomExpr> atoms = new ArrayList<>();
        List<QueryGraph.Bond> bonds = new ArrayList<>();
        for (int atom = 0; atom < inner.atomCount(); atom++) {
            atoms.add(drawnAtom(atom));
            int last = inner.lastEntry(atom);
            for (int i = inner.firstEntry(atom); i < last; i++) {
                int entry = inner.entry(i);
                if (MoleculeCursor.neighbour(entry) > atom) {
                    bonds.add(new QueryGraph.Bond(
                            atom, MoleculeCursor.neighbour(entry), Comparison.kindOf(MoleculeCursor.bondClass(entry))));
                }
            }
        }
        return stereo == Stereo.RESPECT ? Comparison.withStereo(inner, atoms, bonds) : new QueryGraph(atoms, bonds);
    }

    private AtomExpr drawnAtom(int atom) {
        List<AtomExpr> parts = new ArrayList<>();
        addUnless(parts, atom, Field.ELEMENT);
        addUnless(parts, atom, Field.CHARGE);
        addUnless(parts, atom, Field.ISOTOPE);
        return new AtomExpr.And(parts);
    }

    private void addUnless(List<AtomExpr> parts, int atom, Field field) {
        int value = inner.value(atom, field);
        if (value != 0) {
            parts.add(AtomExpr.is(field, value));
        }
    }

    @Override
    public String toString() {
        return "Containment[" + whole + "]";
    }
}
