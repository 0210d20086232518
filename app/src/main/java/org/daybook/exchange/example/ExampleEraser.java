package org.daybook.exchange.example;

import org.daybook.assay.Activities;
import org.daybook.assay.Assays;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.exchange.example.ExampleItems.Kind;
import org.daybook.exchange.example.ExampleReview.Findings;
import org.daybook.notebook.Notebooks;
import org.daybook.people.Actor;
import org.daybook.registry.Curation;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.CampaignId;
import org.springframework.stereotype.Component;

/// Takes away what a review found that nobody has built upon, from what refers to others to what others refer to.
@Component
class ExampleEraser {

    private final ExampleItems items;
    private final Notebooks notebooks;
    private final Campaigns campaigns;
    private final Memberships memberships;
    private final Activities activities;
    private final Assays assays;
    private final Curation curation;
    private final NumberSchemes schemes;

    @SuppressWarnings("ParameterNumber")
    ExampleEraser(
            ExampleItems items,
            Notebooks notebooks,
            Campaigns campaigns,
            Memberships memberships,
            Activities activities,
            Assays assays,
            Curation curation,
            NumberSchemes schemes) {
        this.items = items;
        this.notebooks = notebooks;
        this.campaigns = campaigns;
        this.memberships = memberships;
        this.activities = activities;
        this.assays = assays;
        this.curation = curation;
        this.schemes = schemes;
    }

    void erase(Findings findings, Actor owner) {
        findings.notebooks().forEach((notebook, staying) -> notebooks.remove(notebook, staying, owner));
        findings.campaigns().forEach(campaign -> campaigns.remove(campaign, owner));
        findings.keptCampaigns().forEach(campaign -> exclude(findings, campaign, owner));
        activities.removeOf(findings.compounds(), owner);
        findings.compounds().forEach(compound -> curation.remove(compound, owner));
        items.of(Kind.ASSAY).forEach(assay -> assays.remove(new AssayId(assay), owner));
        schemes.removeUnused(owner);
    }

    private void exclude(Findings findings, CampaignId campaign, Actor owner) {
        memberships
                .in(campaign, findings.compounds())
                .keySet()
                .forEach(compound -> memberships.exclude(campaign, compound, owner));
    }
}
