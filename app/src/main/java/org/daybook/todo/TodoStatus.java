package org.daybook.todo;

/// What became of a to-do; whether it waits follows from its days.
public enum TodoStatus {
    /// It is to be done.
    PENDING,
    /// It is done.
    COMPLETED,
    /// It is not to be done any more.
    DELETED
}
