package org.daybook.shared.id;

/// Identifies one assay in this database; greater than 0.
public record AssayId(long value) {

    public AssayId {
        if (value <= 0) {
            throw new IllegalArgumentException("AssayId must be greater than 0, got " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
