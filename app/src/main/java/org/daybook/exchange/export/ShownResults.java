package org.daybook.exchange.export;

import java.util.List;
import java.util.Map;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.ActivityOrder;
import org.daybook.assay.Assays;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.id.CompoundId;
import org.springframework.stereotype.Component;

/// The results that the page of an assay shows, in its order.
@Component
public class ShownResults {

    private final Assays assays;
    private final Activities activities;
    private final Compounds compounds;

    ShownResults(Assays assays, Activities activities, Compounds compounds) {
        this.assays = assays;
        this.activities = activities;
        this.compounds = compounds;
    }

    /// @param slug of the assay
    /// @throws org.daybook.shared.MissingException if there is no such assay
    public List<Activity> of(String slug, ActivityOrder order) {
        List<Activity> results = activities.of(assays.bySlug(slug).id());
        Map<CompoundId, Compound> known = compounds.findAll(
                results.stream().map(Activity::compound).distinct().toList());
        List<Activity> shown = results.stream().filter(result -> known.containsKey(result.compound())).toList();
        return order.sorted(shown, id -> known.get(id).number());
    }
}
