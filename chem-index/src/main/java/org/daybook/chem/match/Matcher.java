package org.daybook.chem.match;

import java.util.Arrays;
import org.daybook.chem.match.plan.Search;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.match.plan.StepCounter;
import org.daybook.chem.match.plan.Verdict;
import org.daybook.chem.pack.HydrogenExpansion;
import org.daybook.chem.pack.MoleculeCursor;
import org.daybook.chem.pack.PackedMolecule;

/// Looks for one pattern in one molecule after another, within a budget.
///
/// Reads packed molecules in place and allocates nothing for a candidate. For one thread; a pattern may have many
/// matchers.
public final class Matcher {

    private final Pattern pattern;
    private final SearchBudget budget;
    private final StepCounter steps;
    private final MoleculeCursor molecule = new MoleculeCursor();
    private final MoleculeCursor expanded = new MoleculeCursor();
    private final HydrogenExpansion expansion = new HydrogenExpansion();
    private final Search plain;
    private final Search full;
    private Search last;

    /// Takes what it may spend from `budget`, which other matchers, also on other threads, may share.
    public Matcher(Pattern pattern, SearchBudget budget) {
        this.pattern = pattern;
        this.budget = budget;
        steps = new StepCounter(budget);
        plain = new Search(pattern.plain(), molecule, steps);
        full = pattern.namesHydrogen() ? new Search(pattern.full(), expanded, steps) : plain;
        last = plain;
    }

    /// Looks for the pattern in `candidate`.
    public Verdict match(PackedMolecule candidate) {
        byte[] bytes = candidate.toBytes();
        return match(bytes, 0);
    }

    /// Looks for the pattern in the packed molecule that starts at `offset` of `bytes`.
    public Verdict match(byte[] bytes, int offset) {
        molecule.look(bytes, offset);
        steps.nextMolecule();
        last = plain;
        if (pattern.namesHydrogen() && (!pattern.isPlainEnough() || molecule.hasHydrogenAtoms())) {
            last = full;
            if (!expansion.expand(molecule, expanded)) {
                budget.addUndecided();
                return Verdict.UNDECIDED;
            }
        }
        last.nextMolecule();
        Verdict verdict = last.find();
        if (verdict == Verdict.UNDECIDED && !budget.timedOut()) {
            budget.addUndecided();
        }
        return verdict;
    }

    /// After a match, the atoms of the molecule that the pattern was found at, ascending; added hydrogens left out.
    public int[] matchedAtoms() {
        return Arrays.stream(last.mapping()).filter(atom -> atom < molecule.atomCount()).sorted().toArray();
    }
}
