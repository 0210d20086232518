package org.daybook.people;

import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// Whose hand a new row is by, and the import that it came with; null for what somebody typed.
public record Authorship(PersonId person, @Nullable ImportId within) {

    /// For what somebody typed.
    public static Authorship of(PersonId person) {
        return new Authorship(person, null);
    }

    /// The id of the import as it is stored; null for what somebody typed.
    public @Nullable Long importId() {
        return within == null ? null : within.value();
    }
}
