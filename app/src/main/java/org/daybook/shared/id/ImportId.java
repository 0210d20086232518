package org.daybook.shared.id;

/// Identifies one import in this database; greater than 0.
public record ImportId(long value) {

    public ImportId {
        if (value <= 0) {
            throw new IllegalArgumentException("ImportId must be greater than 0, got " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
