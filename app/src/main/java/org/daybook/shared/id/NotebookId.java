package org.daybook.shared.id;

/// Identifies one notebook in this database; greater than 0.
public record NotebookId(long value) {

    /// The word for notebooks among [Thing]s.
    public static final String KIND = "notebook";

    public NotebookId {
        Ids.requirePositive(value);
    }

    /// The same for who has to do with things of every kind.
    public Thing thing() {
        return new Thing(KIND, value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
