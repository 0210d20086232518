package org.daybook.shared.id;

/// Identifies one compound in this database; greater than 0.
public record CompoundId(long value) {

    public CompoundId {
        if (value <= 0) {
            throw new IllegalArgumentException("CompoundId must be greater than 0, got " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
