package org.daybook.chem.match.plan;

/// Counts the steps of one candidate and looks at the clock now and then.
public final class StepCounter {

    /// Steps between two looks at the clock: about a tenth of a millisecond.
    private static final int CLOCK_INTERVAL = 1 << 14;

    private final SearchBudget budget;
    private final long stepsPerMolecule;
    private long left;
    private int untilClock = CLOCK_INTERVAL;
    private boolean spent;

    /// For one thread; the budget behind it is shared. Call [#nextMolecule()] before the first step.
    public StepCounter(SearchBudget budget) {
        this.budget = budget;
        this.stepsPerMolecule = budget.limits().stepsPerMolecule();
    }

    /// Starts the account of the next candidate.
    public void nextMolecule() {
        left = stepsPerMolecule;
        spent = budget.timedOut();
    }

    /// Takes `count` steps; whether the account is overdrawn.
    public boolean spend(int count) {
        left -= count;
        untilClock -= count;
        if (untilClock < 0) {
            untilClock = CLOCK_INTERVAL;
            spent |= !budget.hasTime();
        }
        if (left < 0) {
            spent = true;
        }
        return spent;
    }

    boolean isSpent() {
        return spent;
    }
}
