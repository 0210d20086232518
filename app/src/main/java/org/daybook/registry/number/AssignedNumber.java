package org.daybook.registry.number;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.daybook.people.Authorship;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.jspecify.annotations.Nullable;

/// One of the numbers that lead to a compound; a number once assigned stays assigned.
@Entity
@Table(name = "compound_number")
public class AssignedNumber {

    /// Characters of the reason.
    public static final int MAX_REASON = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long compoundId;
    private String numberKey;
    private String numberText;
    private @Nullable String reason;
    private Instant addedAt;
    private long addedBy;
    private @Nullable Long importId;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected AssignedNumber() {
    }

    /// The number must be free: the database refuses one that leads elsewhere.
    ///
    /// @param reason why it has this number beside its first one, at most [#MAX_REASON] characters, or a
    ///     sentence as it is stored; null for the first
    public AssignedNumber(
            CompoundId compound, CompoundNumber number, @Nullable String reason, Authorship by,
            Instant at) {
        this.compoundId = compound.value();
        this.numberKey = number.key();
        this.numberText = number.text();
        this.reason = reason;
        this.addedBy = by.person().value();
        this.importId = by.importId();
        this.addedAt = at;
    }

    /// Given when it is saved; asking earlier is a NullPointerException.
    public long id() {
        return java.util.Objects.requireNonNull(id, "not saved yet");
    }

    /// The one compound it leads to.
    public CompoundId compound() {
        return new CompoundId(compoundId);
    }

    /// As written when it was assigned, in upper case; addresses take every spelling of it.
    public String number() {
        return numberText;
    }

    /// Why the compound has this number beside its first one, for example "duplicate of OSM-S-64".
    public Optional<Said> reason() {
        return Optional.ofNullable(reason).map(Said::stored);
    }

    /// The spelling by which it is compared and unique; see [CompoundNumber#key()].
    public String key() {
        return numberKey;
    }
}
