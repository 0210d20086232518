package org.daybook.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Objects;
import org.daybook.shared.id.CampaignId;
import org.jspecify.annotations.Nullable;

/// Compounds of a campaign that share a scaffold or an idea.
@Entity
public class Series {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long campaignId;
    private String slug;
    private String title;
    private String idea;

    @Enumerated(EnumType.STRING)
    private Standing state;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Series() {
    }

    Series(CampaignId campaign, String slug, String title, String idea) {
        this.campaignId = campaign.value();
        this.slug = slug;
        this.title = title;
        this.idea = idea;
        this.state = Standing.ACTIVE;
    }

    /// Its id among all series of this database.
    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public CampaignId campaign() {
        return new CampaignId(campaignId);
    }

    /// Its name in addresses, unique within the campaign.
    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /// What its compounds share, in Markdown; may be empty.
    public String idea() {
        return idea;
    }

    public Standing state() {
        return state;
    }

    void become(Standing standing) {
        this.state = standing;
    }
}
