package org.daybook.people.need;

/// About how long it takes.
public enum Effort {
    /// Less than an hour.
    HOUR,
    /// A day or a weekend.
    DAY,
    /// Weeks.
    WEEKS
}
