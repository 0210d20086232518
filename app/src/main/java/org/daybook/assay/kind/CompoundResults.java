package org.daybook.assay.kind;

import java.util.List;
import java.util.Map;
import org.daybook.assay.Activities;
import org.daybook.assay.Aggregate;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.kind.IndexAddition;
import org.daybook.shared.kind.IndexDocument;
import org.springframework.stereotype.Component;

/// Compounds are found by where they were measured, and by the mean.
@Component
class CompoundResults implements IndexAddition {

    private final Activities activities;

    CompoundResults(Activities activities) {
        this.activities = activities;
    }

    @Override
    public String kind() {
        return CompoundId.KIND;
    }

    @Override
    public void addTo(Map<Long, IndexDocument> documents) {
        List<CompoundId> compounds = documents.keySet().stream().map(CompoundId::new).toList();
        activities.aggregates(compounds).forEach((compound, results) ->
                results.forEach(result -> add(result, documents.get(compound.value()))));
    }

    private static void add(Aggregate result, IndexDocument document) {
        document.words(IndexDocument.TEXT, result.assay().name() + "\n" + result.assay().target().orElse(""))
                .keyword(IndexDocument.ASSAY, result.assay().slug());
        result.mean().ifPresent(mean -> document.number(IndexDocument.activity(result.assay().slug()), mean));
    }
}
