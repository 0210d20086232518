package org.daybook.chem.match.plan;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/// What one search may still spend, shared by all its threads, and the account of what it could not decide.
///
/// Created when the search starts; its clock runs from then on.
public final class SearchBudget {

    private final Limits limits;
    private final long start = System.nanoTime();
    private final long nanos;
    private final LongAdder undecided = new LongAdder();
    private volatile boolean timeOut;

    /// Starts the clock. A time of more than about 73 years counts as no limit.
    public SearchBudget(Limits limits) {
        this.limits = limits;
        this.nanos = limits.time().compareTo(Duration.ofNanos(Long.MAX_VALUE / 4)) > 0
                ? Long.MAX_VALUE / 4 : limits.time().toNanos();
    }

    /// The limits it was given.
    public Limits limits() {
        return limits;
    }

    /// Whether the answer is incomplete: time ran out, or some candidate was left undecided.
    public boolean exhausted() {
        return timeOut || undecided() > 0;
    }

    /// Whether time ran out; candidates after that moment were not looked at.
    public boolean timedOut() {
        return timeOut;
    }

    /// Candidates that were given up after [Limits#stepsPerMolecule()] steps; they are not among the hits.
    public long undecided() {
        return undecided.sum();
    }

    /// Whether there is time left; looks at the clock.
    public boolean hasTime() {
        if (!timeOut && System.nanoTime() - start >= nanos) {
            timeOut = true;
        }
        return !timeOut;
    }

    /// Takes down a candidate that was given up.
    public void addUndecided() {
        undecided.increment();
    }
}
