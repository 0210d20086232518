package org.daybook.campaign.stage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// A compound reached a stage in a campaign: who said so, when and why.
@Entity
public class StageChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long membershipId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String reason;
    private Instant changedAt;
    private long changedBy;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected StageChange() {
    }

    /// Of a membership that was saved.
    ///
    /// @param reason at most 2000 characters; the caller has seen to it that a parked compound has one
    public StageChange(Membership membership, Stage stage, String reason, PersonId by, Instant at) {
        this.membershipId = membership.id();
        this.stage = stage;
        this.reason = reason;
        this.changedBy = by.value();
        this.changedAt = at;
    }

    /// Its id among all of them; given when it is saved.
    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /// Id of the [Membership].
    public long membership() {
        return membershipId;
    }

    /// The stage it reached; the one before is that of the change before.
    public Stage stage() {
        return stage;
    }

    /// May be empty unless it was parked.
    public String reason() {
        return reason;
    }

    /// When it was said here.
    public Instant at() {
        return changedAt;
    }

    /// Who said so.
    public PersonId by() {
        return new PersonId(changedBy);
    }
}
