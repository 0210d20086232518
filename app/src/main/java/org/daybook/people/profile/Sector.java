package org.daybook.people.profile;

/// Where somebody works from; contributions are summed by it.
public enum Sector {
    /// A company of any size.
    COMPANY,
    /// A university.
    UNIVERSITY,
    /// A research institute that is no university.
    INSTITUTE,
    /// A school, its pupils and teachers.
    SCHOOL,
    /// A hospital or a clinic.
    HOSPITAL,
    /// A foundation, a charity, a product development partnership.
    NON_PROFIT,
    /// An authority of a state.
    GOVERNMENT,
    /// Nobody but themselves.
    INDIVIDUAL
}
