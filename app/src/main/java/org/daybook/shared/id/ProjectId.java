package org.daybook.shared.id;

/// Identifies one project in this database; greater than 0.
public record ProjectId(long value) {

    /// The word for projects among [Thing]s.
    public static final String KIND = "project";

    /// The project that a site has from its beginning.
    public static final ProjectId FIRST = new ProjectId(1);

    public ProjectId {
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
