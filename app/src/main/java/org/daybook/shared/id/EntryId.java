package org.daybook.shared.id;

/// Identifies one notebook entry in this database; greater than 0.
public record EntryId(long value) {

    /// The word for entries among [Thing]s.
    public static final String KIND = "entry";

    public EntryId {
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
