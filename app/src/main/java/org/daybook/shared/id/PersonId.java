package org.daybook.shared.id;

/// Identifies one person in this database; greater than 0.
public record PersonId(long value) {

    /// The word for persons among [Thing]s.
    public static final String KIND = "person";

    public PersonId {
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
