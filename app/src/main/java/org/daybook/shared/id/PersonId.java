package org.daybook.shared.id;

/// Identifies one person in this database; greater than 0.
public record PersonId(long value) {

    public PersonId {
        if (value <= 0) {
            throw new IllegalArgumentException("PersonId must be greater than 0, got " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
