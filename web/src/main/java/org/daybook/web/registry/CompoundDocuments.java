package org.daybook.web.registry;

import org.daybook.assay.Activities;
import org.daybook.assay.result.ResultSummary;
import org.daybook.campaign.stage.Memberships;
import org.daybook.notebook.list.EntryLists;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.registry.CompoundDocument.Around;
import org.daybook.web.shared.BaseAddress;
import org.springframework.stereotype.Component;

/// Gathers a compound for programs. Its fields are one published description, so that this names the features that know
/// something of a compound, which its page does not.
@Component
public class CompoundDocuments {

    private final CompoundPages pages;
    private final Memberships memberships;
    private final Activities activities;
    private final EntryLists entries;
    private final BaseAddress address;
    private final DaybookProperties properties;

    CompoundDocuments(CompoundPages pages, Memberships memberships, Activities activities, EntryLists entries,
            BaseAddress address, DaybookProperties properties) {
        this.pages = pages;
        this.memberships = memberships;
        this.activities = activities;
        this.entries = entries;
        this.address = address;
        this.properties = properties;
    }

    /// Reads everything anew.
    public CompoundDocument of(Compound compound) {
        CompoundId id = compound.id();
        Around around = new Around(
                memberships.places(id),
                activities.aggregates(id).stream().map(ResultSummary::of).toList(),
                entries.mentioning(id));
        return CompoundDocument.of(pages.view(compound), around, address.prefix(), properties.licence());
    }
}
