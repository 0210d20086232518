package org.daybook.exchange;

import org.daybook.assay.Activities;
import org.daybook.assay.Assays;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.Memberships;
import org.daybook.registry.Batches;
import org.daybook.registry.Compounds;
import org.daybook.registry.Curation;
import org.daybook.registry.NumberSchemes;
import org.springframework.stereotype.Component;

/// The services that an import reads from and writes to.
@Component
record ImportedThings(Compounds compounds, NumberSchemes numbers, Curation curation, Batches batches, Assays assays, Activities activities, Campaigns campaigns,
        Memberships memberships, ImportStore store) {
}
