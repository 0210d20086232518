package org.daybook.chem.match.plan;

/// What became of one candidate.
public enum Verdict {
    /// The pattern is in the molecule.
    MATCH,
    /// The pattern is not in the molecule.
    NO_MATCH,
    /// The budget was used up before either was proven; must never be shown as a hit.
    UNDECIDED
}
