package org.daybook.web.registry.found;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.assay.Assay;
import org.daybook.assay.Assays;
import org.daybook.assay.group.AssayGroup;
import org.daybook.campaign.Campaigns;
import org.daybook.exchange.export.ShownColumn;
import org.daybook.exchange.export.ShownColumns;
import org.daybook.search.SearchQuery;
import org.daybook.shared.id.CompoundId;
import org.springframework.stereotype.Component;

/// What files show of the values that compounds were searched by.
@Component
class AskedColumns {

    private final Assays assays;
    private final Campaigns campaigns;
    private final ShownColumns columns;

    AskedColumns(Assays assays, Campaigns campaigns, ShownColumns columns) {
        this.assays = assays;
        this.campaigns = campaigns;
        this.columns = columns;
    }

    /// What files show beside the columns of every file, which have the properties: stage, results, similarity.
    ///
    /// @param likeness similarity of each compound, empty if that was not asked
    List<ShownColumn> of(SearchQuery query, Map<CompoundId, Double> likeness) {
        List<ShownColumn> shown = new ArrayList<>();
        if (!likeness.isEmpty()) {
            shown.add(new ShownColumn("Similarity", ids -> likeness));
        }
        List<Assay> all = query.assays().isEmpty() ? List.of() : assays.all();
        for (String asked : query.assays()) {
            all.stream().filter(assay -> assay.slug().equals(asked))
                    .forEach(assay -> shown.addAll(columns.resultsIn(assay)));
            all.stream()
                    .flatMap(assay -> AssayGroup.of(assay).stream().filter(group -> group.slug().equals(asked))
                            .map(group -> columns.resultsIn(group, assay.unit())))
                    .findFirst().ifPresent(shown::addAll);
        }
        campaigns.find(query.filters().campaign()).ifPresent(campaign -> shown.addAll(columns.stageIn(campaign.id())));
        return shown;
    }
}
