package org.daybook.shared.id;

/// Identifies one project in this database; greater than 0.
public record ProjectId(long value) {

    /// The project that a site has from its beginning.
    public static final ProjectId FIRST = new ProjectId(1);

    public ProjectId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
