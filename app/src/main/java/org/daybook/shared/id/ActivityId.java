package org.daybook.shared.id;

/// Identifies one activity in this database; greater than 0.
public record ActivityId(long value) {

    /// The word for results among [Thing]s.
    public static final String KIND = "activity";

    public ActivityId {
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
