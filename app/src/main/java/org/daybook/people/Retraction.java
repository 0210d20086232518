package org.daybook.people;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// That something does not count any more: why, since when, and by whom. Rows that count have none.
@Embeddable
public class Retraction {

    private @Nullable Instant retractedAt;
    private @Nullable Long retractedBy;
    private @Nullable String retractedReason;

    protected Retraction() {
    }

    /// @param reason as typed, or as a sentence is stored
    public Retraction(String reason, PersonId by, Instant at) {
        retractedReason = reason;
        retractedBy = by.value();
        retractedAt = at;
    }

    /// Since when.
    public Instant at() {
        return Objects.requireNonNull(retractedAt);
    }

    /// Who retracted it.
    public PersonId by() {
        return new PersonId(Objects.requireNonNull(retractedBy));
    }

    /// Why, as typed.
    public Said reason() {
        return Said.stored(Objects.requireNonNullElse(retractedReason, ""));
    }
}
