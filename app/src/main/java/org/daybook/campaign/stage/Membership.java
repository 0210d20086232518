package org.daybook.campaign.stage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import org.daybook.people.Authorship;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// A compound in a campaign, and how far it has come there.
@Entity
public class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long campaignId;
    private long compoundId;
    private @Nullable Long seriesId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private Instant addedAt;
    private long addedBy;
    private @Nullable Long importId;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Membership() {
    }

    /// A compound is at most once in a campaign; the database refuses a second.
    ///
    /// @param series id of a series of the same campaign, or null; the caller has looked
    public Membership(
            CampaignId campaign, CompoundId compound, @Nullable Long series, Stage stage, Authorship by,
            Instant at) {
        this.campaignId = campaign.value();
        this.compoundId = compound.value();
        this.seriesId = series;
        this.stage = stage;
        this.addedBy = by.person().value();
        this.importId = by.importId();
        this.addedAt = at;
    }

    /// Its id among all memberships of this database.
    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /// Never changes; a compound that is wanted elsewhere is a member there too.
    public CampaignId campaign() {
        return new CampaignId(campaignId);
    }

    /// Never changes.
    public CompoundId compound() {
        return new CompoundId(compoundId);
    }

    /// The id of its series; empty if it is in none.
    public OptionalLong series() {
        return seriesId == null ? OptionalLong.empty() : OptionalLong.of(seriesId);
    }

    /// Where it is now; the way there is in its [StageChange]s, which agree with it.
    public Stage stage() {
        return stage;
    }

    /// When it came into the campaign, at whatever stage.
    public Instant addedAt() {
        return addedAt;
    }

    /// Who put it there by hand or by an import.
    public PersonId addedBy() {
        return new PersonId(addedBy);
    }

    /// In the caller's transaction. Writes no [StageChange]: the caller does, and checks that a parked one has a
    /// reason.
    public void move(Stage next) {
        this.stage = next;
    }

    /// In the caller's transaction. Null takes it out of its series; that the series is one of this campaign is the
    /// caller's to see to.
    public void assign(@Nullable Long series) {
        this.seriesId = series;
    }
}
