package org.daybook.chem.match.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.daybook.chem.match.query.AtomExpr;
import org.daybook.chem.match.query.Condition;
import org.daybook.chem.match.query.QueryGraph;
import org.daybook.chem.match.query.QueryShape;
import org.daybook.chem.match.query.Stereo;
import org.daybook.chem.pack.Field;
import org.jspecify.annotations.Nullable;

/// Compiles a query graph to a [Plan]: rarest atom first, then always an atom next to those already sought, ring
/// closures early.
public final class PlanBuilder {

    private static final Field[] FIELDS = Field.values();

    private final QueryShape shape;
    final int size;
    final int bonds;
    final int[] queryAtom;
    final int[] stepOf;
    final long[] mask;
    final long[] value;
    final @Nullable AtomProgram[] programs;
    final int degreeShift;
    final int[] minDegree;
    final int[] minRingBonds;
    final int[] parent;
    final int[] parentBond;
    final int[] closureFirst;
    final int[] closureStep;
    final int[] closureBond;
    final int[] group;
    final Plan[] nested;
    final StereoCheck stereo;

    private PlanBuilder(QueryShape shape, boolean rooted, Stereo mode, boolean expanded) {
        this.shape = shape;
        size = shape.size();
        bonds = shape.bondClasses.length;
        stepOf = new int[size];
        queryAtom = order(rooted);
        mask = new long[size];
        value = new long[size];
        programs = new AtomProgram[size];
        degreeShift = (expanded ? Field.CONNECTIONS : Field.DEGREE).shift();
        minDegree = new int[size];
        minRingBonds = new int[size];
        parent = new int[size];
        parentBond = new int[size];
        closureFirst = new int[size + 1];
        List<QueryGraph> patterns = new ArrayList<>();
        closureStep = new int[bonds];
        closureBond = new int[bonds];
        for (int step = 0; step < size; step++) {
            compileAtom(step, patterns);
            closureFirst[step + 1] = compileBonds(step, closureFirst[step]);
        }
        group = shape.graph.groups().isEmpty()
                ? new int[0]
                : Arrays.stream(queryAtom).map(shape.graph.groups()::get).toArray();
        stereo = mode == Stereo.IGNORE ? StereoCheck.NONE : StereoCheck.compile(shape.graph, stepOf, patterns);
        nested = new Plan[patterns.size()];
        for (int i = 0; i < nested.length; i++) {
            nested[i] = new Plan(new PlanBuilder(new QueryShape(patterns.get(i)), true, mode, expanded));
        }
    }

    /// @param expanded whether the plan is for molecules with added hydrogens
    public static Plan plan(QueryShape shape, Stereo mode, boolean expanded) {
        return new Plan(new PlanBuilder(shape, false, mode, expanded));
    }

    private int[] order(boolean rooted) {
        int[] order = new int[size];
        Arrays.fill(stepOf, -1);
        double[] rarity = new double[size];
        for (int atom = 0; atom < size; atom++) {
            rarity[atom] = Rarity.of(shape, atom);
        }
        for (int step = 0; step < size; step++) {
            int best = rooted && step == 0 ? 0 : next(rarity);
            order[step] = best;
            stepOf[best] = step;
        }
        return order;
    }

    /// The atom with the most bonds to atoms that have their step, then the rarest.
    private int next(double[] rarity) {
        int best = -1;
        int mostBonds = -1;
        for (int atom = 0; atom < size; atom++) {
            if (stepOf[atom] >= 0) {
                continue;
            }
            int back = 0;
            for (int bond : shape.bondsOf[atom]) {
                back += stepOf[shape.other(bond, atom)] >= 0 ? 1 : 0;
            }
            if (best < 0 || back > mostBonds || back == mostBonds && rarity[atom] < rarity[best]) {
                best = atom;
                mostBonds = back;
            }
        }
        return best;
    }

    private void compileAtom(int step, List<QueryGraph> patterns) {
        Condition condition = shape.conditions[queryAtom[step]];
        long neighbours = Field.NEIGHBOURS.place(shape.neighbours(queryAtom[step]));
        mask[step] = neighbours;
        value[step] = neighbours;
        for (Field field : FIELDS) {
            Condition.In allowed = shape.allowed(queryAtom[step], field);
            if (field.size() <= 128 && allowed.isSingle()) {
                mask[step] |= field.mask();
                value[step] |= (long) allowed.single() << field.shift();
            }
        }
        minDegree[step] = Math.min(shape.bondsOf[queryAtom[step]].length, Field.DEGREE.escape());
        minRingBonds[step] = Math.min(shape.ringBonds(queryAtom[step]), Field.RING_BONDS.escape());
        Condition rest = rest(condition);
        programs[step] = rest == Condition.TRUE ? null : AtomProgram.compile(rest, patterns);
    }

    /// What the comparison of the word does not yet decide; patterns that must be found elsewhere last.
    private static Condition rest(Condition condition) {
        List<Condition> parts = new ArrayList<>();
        for (Condition part : condition instanceof Condition.All(List<Condition> all) ? all : List.of(condition)) {
            if (!(part instanceof Condition.In set && set.isSingle())) {
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            return Condition.TRUE;
        }
        parts.sort(Comparator.comparingInt(PlanBuilder::cost));
        return Condition.all(parts);
    }

    private static int cost(Condition condition) {
        return switch (condition) {
            case Condition.In in -> 0;
            case Condition.Look look when !(look.statement() instanceof AtomExpr.Recursive) -> 1;
            case Condition.Look look -> 3;
            default -> 2;
        };
    }

    /// Fills in the parent of `step` and its closures from `closure` on; where the closures of the next step begin.
    private int compileBonds(int step, int closure) {
        int end = closure;
        int atom = queryAtom[step];
        parent[step] = -1;
        for (int bond : shape.bondsOf[atom]) {
            int other = stepOf[shape.other(bond, atom)];
            if (other >= step) {
                continue;
            }
            if (parent[step] < 0) {
                parent[step] = other;
                parentBond[step] = shape.bondClasses[bond];
            } else if (other > parent[step]) {
                closureStep[end] = parent[step];
                closureBond[end++] = parentBond[step];
                parent[step] = other;
                parentBond[step] = shape.bondClasses[bond];
            } else {
                closureStep[end] = other;
                closureBond[end++] = shape.bondClasses[bond];
            }
        }
        return end;
    }
}
