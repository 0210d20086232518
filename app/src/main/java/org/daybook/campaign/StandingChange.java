package org.daybook.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalLong;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// A campaign or one of its series was parked, completed or taken up again: by whom, when and why.
@Entity
@Table(name = "campaign_standing")
public class StandingChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long campaignId;
    private @Nullable Long seriesId;

    @Enumerated(EnumType.STRING)
    private Standing state;

    private String reason;
    private Instant changedAt;
    private long changedBy;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected StandingChange() {
    }

    StandingChange(CampaignId campaign, @Nullable Long series, Standing state, String reason, PersonId by, Instant at) {
        this.campaignId = campaign.value();
        this.seriesId = series;
        this.state = state;
        this.reason = reason;
        this.changedBy = by.value();
        this.changedAt = at;
    }

    /// The id of the series that changed; empty if it was the campaign itself.
    public OptionalLong series() {
        return seriesId == null ? OptionalLong.empty() : OptionalLong.of(seriesId);
    }

    /// The campaign, also where it was one of its series that changed.
    public CampaignId campaign() {
        return new CampaignId(campaignId);
    }

    /// What it became.
    public Standing state() {
        return state;
    }

    /// In Markdown; may be empty when it was taken up again.
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
