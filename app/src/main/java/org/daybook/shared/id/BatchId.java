package org.daybook.shared.id;

/// Identifies one batch in this database; greater than 0.
public record BatchId(long value) {

    public BatchId {
        if (value <= 0) {
            throw new IllegalArgumentException("BatchId must be greater than 0, got " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
