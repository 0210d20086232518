package org.daybook.shared.id;

/// Identifies one assay in this database; greater than 0.
public record AssayId(long value) {

    /// The word for assays among [Thing]s.
    public static final String KIND = "assay";

    public AssayId {
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
