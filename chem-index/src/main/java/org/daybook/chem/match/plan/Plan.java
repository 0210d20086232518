package org.daybook.chem.match.plan;

import java.util.Arrays;
import org.daybook.chem.pack.Field;
import org.jspecify.annotations.Nullable;

/// The order in which the atoms of one query graph are sought, and what each must meet; flat arrays, immutable.
///
/// Step `i` seeks one atom: among the neighbours of the atom that step `parent[i]` found, or, where that is -1, among
/// all.
public final class Plan {

    private static final int SMALL_FIELD = 7;
    private static final int RING_BONDS_SHIFT = Field.RING_BONDS.shift();

    public final int size;
    /// The atom of the query that each step seeks.
    final int[] queryAtom;
    /// For each atom of the query its step.
    final int[] stepOf;
    /// Bits of the word that are compared with `value`.
    final long[] mask;
    final long[] value;
    /// What else the atom must meet, null if nothing.
    final @Nullable AtomProgram[] programs;
    /// Position in the word of what must reach `minDegree`: the degree, or with added hydrogens the connections.
    final int degreeShift;
    /// Fewest bonds, and fewest ring bonds.
    final int[] minDegree;
    final int[] minRingBonds;
    final int[] parent;
    /// Set of bond classes to the parent.
    final int[] parentBond;
    /// Closures of step `i` are at `closureFirst[i]` to `closureFirst[i + 1]` - 1.
    final int[] closureFirst;
    final int[] closureStep;
    final int[] closureBond;
    /// Component group of each step, 0 for none; empty if there are no groups.
    final int[] group;
    /// How many different groups there are; each needs a component of its own.
    final long groups;
    /// Patterns inside statements.
    final Plan[] nested;
    final StereoCheck stereo;
    /// Bonds of the query.
    final int bonds;

    Plan(PlanBuilder builder) {
        size = builder.size;
        queryAtom = builder.queryAtom;
        stepOf = builder.stepOf;
        mask = builder.mask;
        value = builder.value;
        programs = builder.programs;
        degreeShift = builder.degreeShift;
        minDegree = builder.minDegree;
        minRingBonds = builder.minRingBonds;
        parent = builder.parent;
        parentBond = builder.parentBond;
        closureFirst = builder.closureFirst;
        closureStep = builder.closureStep;
        closureBond = builder.closureBond;
        group = builder.group;
        groups = Arrays.stream(group).filter(number -> number != 0).distinct().count();
        nested = builder.nested;
        stereo = builder.stereo;
        bonds = builder.bonds;
    }

    /// Whether `atom`, whose word has been compared, meets what else `step` asks of it.
    boolean meetsRest(int step, long word, int atom, Search search) {
        if ((word >>> degreeShift & SMALL_FIELD) < minDegree[step]
                || (word >>> RING_BONDS_SHIFT & SMALL_FIELD) < minRingBonds[step]) {
            return false;
        }
        AtomProgram program = programs[step];
        return program == null || program.test(word, atom, search);
    }
}
