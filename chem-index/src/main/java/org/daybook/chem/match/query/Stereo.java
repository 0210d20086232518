package org.daybook.chem.match.query;

/// Whether the stereo configuration that a query states must be met.
public enum Stereo {
    /// What a query says of stereo is passed over.
    IGNORE,
    /// A stated configuration must be the same in the molecule; one that is not stated there does not match.
    RESPECT
}
