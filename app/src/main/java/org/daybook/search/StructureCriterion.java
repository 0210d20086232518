package org.daybook.search;

/// The structure that a compound must have, contain, be part of, or resemble.
///
/// @param structure SMILES, molfile or InChI; for [Match#SMARTS] a SMARTS pattern
/// @param match how the structure and the compound relate
/// @param threshold smallest similarity, above 0 and up to 1; only for [Match#SIMILARITY]
/// @param stereo whether stereo that the structure states must be the compound's
/// @param tautomers whether a compound may contain a tautomer of the structure instead; only for
///     [Match#SUBSTRUCTURE] and [Match#EXACT_THEN_SUBSTRUCTURE]
public record StructureCriterion(
        String structure, Match match, double threshold, Stereo stereo, boolean tautomers) {

    public static final double DEFAULT_THRESHOLD = 0.6;

    /// How the structure asked for and a compound relate.
    public enum Match {
        /// The compound is the structure.
        EXACT,
        /// The compound is the structure or a tautomer of it: hydrogens may sit elsewhere, but not on or off a carbon.
        TAUTOMER,
        /// The compound has the same atoms bonded alike, whatever the kinds of bonds, charges, hydrogens and isotopes.
        CONNECTIVITY,
        /// The compound contains the structure as drawn.
        SUBSTRUCTURE,
        /// The compound contains the structure; the compounds that are the structure come first.
        EXACT_THEN_SUBSTRUCTURE,
        /// The compound resembles the structure: Tanimoto coefficient of ECFP4-like fingerprints.
        SIMILARITY,
        /// The compound matches a SMARTS pattern.
        SMARTS,
        /// The compound is contained in the structure.
        SUPERSTRUCTURE;

        /// Whether tautomers of the structure can be looked for.
        public boolean takesTautomers() {
            return this == SUBSTRUCTURE || this == EXACT_THEN_SUBSTRUCTURE;
        }
    }

    /// Whether stereo counts.
    public enum Stereo { IGNORE, RESPECT }

    public StructureCriterion {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be above 0 and at most 1, got " + threshold);
        }
        if (tautomers && !match.takesTautomers()) {
            throw new IllegalArgumentException("tautomers are looked for in compounds that contain the structure");
        }
    }

    /// Of the structure as it is drawn, not of its tautomers.
    public StructureCriterion(String structure, Match match, double threshold, Stereo stereo) {
        this(structure, match, threshold, stereo, false);
    }

    /// With [#DEFAULT_THRESHOLD], and stereo ignored.
    public StructureCriterion(String structure, Match match) {
        this(structure, match, DEFAULT_THRESHOLD, Stereo.IGNORE);
    }

    /// The same without an order of the hits, which is no condition.
    public StructureCriterion asCondition() {
        return match == Match.EXACT_THEN_SUBSTRUCTURE
                ? new StructureCriterion(structure, Match.SUBSTRUCTURE, threshold, stereo, tautomers) : this;
    }

    /// The same, where a tautomer of the structure counts too.
    ///
    /// @throws IllegalArgumentException unless [Match#takesTautomers()]
    public StructureCriterion withTautomers() {
        return new StructureCriterion(structure, match, threshold, stereo, true);
    }
}
