package org.daybook.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Objects;
import org.daybook.people.Authorship;
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

    private @Nullable Long importId;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Series() {
    }

    Series(CampaignId campaign, String slug, String title, String idea, Authorship by) {
        this.campaignId = campaign.value();
        this.slug = slug;
        this.title = title;
        this.idea = idea;
        this.state = Standing.ACTIVE;
        this.importId = by.importId();
    }

    /// Its id among all series of this database.
    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /// The one campaign it belongs to; a series never moves.
    public CampaignId campaign() {
        return new CampaignId(campaignId);
    }

    /// Its name in addresses, unique within the campaign.
    public String slug() {
        return slug;
    }

    /// 1 to 200 characters; need not be unique.
    public String title() {
        return title;
    }

    /// What its compounds share, in Markdown; may be empty.
    public String idea() {
        return idea;
    }

    /// Its own, whatever the campaign's is: an active series can be in a parked campaign.
    public Standing state() {
        return state;
    }

    void become(Standing standing) {
        this.state = standing;
    }
}
