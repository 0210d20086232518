package org.daybook.shared.id;

/// Identifies one activity in this database; greater than 0.
public record ActivityId(long value) {

    public ActivityId {
        if (value <= 0) {
            throw new IllegalArgumentException("ActivityId must be greater than 0, got " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
