package org.daybook.exchange.plan;

import org.daybook.assay.Activities;
import org.daybook.assay.Assays;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.exchange.imports.ImportStore;
import org.daybook.registry.Compounds;
import org.daybook.registry.Curation;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.number.NumberSchemes;
import org.springframework.stereotype.Component;

/// The services that an import reads from and writes to.
@Component
public record ImportedThings(
        Compounds compounds,
        NumberSchemes numbers,
        Curation curation,
        Batches batches,
        Assays assays,
        Activities activities,
        Campaigns campaigns,
        Memberships memberships,
        ImportStore store) {}
