package org.daybook.shared.id;

/// Identifies one batch in this database; greater than 0.
public record BatchId(long value) {

    /// The word for batches among [Thing]s.
    public static final String KIND = "batch";

    public BatchId {
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
