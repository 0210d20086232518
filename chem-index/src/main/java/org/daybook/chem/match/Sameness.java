package org.daybook.chem.match;

/// How much two structures must have in common to count as the same.
public enum Sameness {
    /// All of it: elements, bonds, charges, isotopes, hydrogens, stated configurations.
    IDENTICAL,
    /// All but configurations.
    IGNORING_STEREO,
    /// The same elements bonded alike; kinds of bonds, charges, isotopes, hydrogens and configurations do not count.
    SAME_CONNECTIVITY,
    /// As [#SAME_CONNECTIVITY], and each carbon keeps its hydrogens, and the structures have as many hydrogens and the
    /// same charge in all: hydrogens, charges and double bonds may move between other atoms, as they do in amides,
    /// azoles and amidines. Keto and enol stay different.
    TAUTOMER_INSENSITIVE
}
