package org.daybook.people.need;

/// What somebody has to be able to do.
public enum Skill {
    /// Nothing in particular.
    ANYBODY,
    /// Making compounds.
    SYNTHESIS,
    /// Measuring them.
    BIOLOGY,
    /// Putting data right.
    DATA,
    /// Predicting, calculating.
    MODELLING,
    /// Writing programs.
    SOFTWARE,
    /// Writing texts.
    WRITING
}
