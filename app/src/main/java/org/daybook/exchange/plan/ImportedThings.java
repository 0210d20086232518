package org.daybook.exchange.plan;

import org.daybook.assay.Activities;
import org.daybook.assay.Assays;
import org.daybook.assay.correction.FormerResults;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.exchange.imports.ImportRows;
import org.daybook.registry.Compounds;
import org.daybook.registry.Curation;
import org.daybook.registry.Intake;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.number.NumberHolds;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.change.PendingWrites;
import org.springframework.stereotype.Component;

/// The services that an import reads from and writes to.
@Component
public record ImportedThings(
        Compounds compounds,
        Intake intake,
        NumberSchemes numbers,
        NumberHolds holds,
        Curation curation,
        Batches batches,
        Assays assays,
        Activities activities,
        FormerResults former,
        Campaigns campaigns,
        Memberships memberships,
        PendingWrites pending,
        ImportRows rows) {}
