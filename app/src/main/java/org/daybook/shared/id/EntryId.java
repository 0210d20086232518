package org.daybook.shared.id;

/// Identifies one notebook entry in this database; greater than 0.
public record EntryId(long value) {

    public EntryId {
        if (value <= 0) {
            throw new IllegalArgumentException("EntryId must be greater than 0, got " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
