package org.daybook.shared.id;

/// Identifies one notebook in this database; greater than 0.
public record NotebookId(long value) {

    public NotebookId {
        if (value <= 0) {
            throw new IllegalArgumentException("NotebookId must be greater than 0, got " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
