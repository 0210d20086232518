package org.daybook.chem.match.plan;

import java.time.Duration;

/// How much work a search may cost.
///
/// @param stepsPerMolecule atoms tried for one candidate before it is left undecided, more than 0
/// @param time from the start of the search until it ends with what it has, more than 0
public record Limits(long stepsPerMolecule, Duration time) {

    /// For searches that somebody waits for: two million steps (a few ten milliseconds) for a molecule, ten seconds in
    /// all.
    public static final Limits INTERACTIVE = new Limits(2_000_000, Duration.ofSeconds(10));

    /// For comparisons that must be complete.
    public static final Limits NONE = new Limits(Long.MAX_VALUE, Duration.ofDays(100));

    public Limits {
        if (stepsPerMolecule <= 0) {
            throw new IllegalArgumentException("Steps per molecule must be > 0, got " + stepsPerMolecule);
        }
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("Time must be > 0, got " + time);
        }
    }
}
