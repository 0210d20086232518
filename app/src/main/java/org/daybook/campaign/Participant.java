package org.daybook.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody who works on a campaign.
@Entity
@Table(name = "campaign_person")
public class Participant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long campaignId;
    private long personId;
    private String part;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Participant() {
    }

    Participant(CampaignId campaign, PersonId person, String part) {
        this.campaignId = campaign.value();
        this.personId = person.value();
        this.part = part;
    }

    /// A person is at most once in a campaign.
    public CampaignId campaign() {
        return new CampaignId(campaignId);
    }

    /// Shown as taking part; what the person may do follows from the role, not from this.
    public PersonId person() {
        return new PersonId(personId);
    }

    /// What they do in it, for example "leads" or "synthesis"; may be empty.
    public String part() {
        return part;
    }

    void take(String newPart) {
        this.part = newPart;
    }
}
