package org.daybook.shared.id;

/// Identifies one import in this database; greater than 0.
public record ImportId(long value) {

    /// The word for imports among [Thing]s.
    public static final String KIND = "import";

    public ImportId {
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
