package org.daybook.shared.id;

/// Identifies one compound in this database; greater than 0.
public record CompoundId(long value) {

    /// The word for compounds among [Thing]s.
    public static final String KIND = "compound";

    public CompoundId {
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
