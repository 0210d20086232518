package org.daybook.issues;

/// What is known of the state of an issue.
public enum IssueState {

    /// GitHub was not reached yet, or says that there is no such issue for us.
    UNKNOWN,
    OPEN,
    CLOSED,
    /// Deleted on GitHub; what was last seen is kept.
    GONE;

    /// Whether it counts as open: one that GitHub was not reached for does too.
    public boolean isOpen() {
        return this == OPEN || this == UNKNOWN;
    }
}
