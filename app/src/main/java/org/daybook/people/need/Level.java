package org.daybook.people.need;

/// How much experience it takes.
public enum Level {
    /// None.
    FIRST_STEP,
    /// Some: a student of the subject.
    SOME_EXPERIENCE,
    /// The experience of somebody whose work it is.
    EXPERT
}
