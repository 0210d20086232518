package org.daybook.assay.kind;

import java.util.List;
import java.util.Map;
import org.daybook.assay.Activities;
import org.daybook.assay.Aggregate;
import org.daybook.assay.group.GroupAggregate;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.kind.IndexAddition;
import org.daybook.shared.kind.IndexDocument;
import org.springframework.stereotype.Component;

/// Compounds are found by where they were measured, and by the mean: in one assay, and in those that belong together.
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
        activities.aggregates(compounds).forEach((compound, results) -> {
            IndexDocument document = documents.get(compound.value());
            results.forEach(result -> add(result, document));
            GroupAggregate.of(results).forEach(group -> add(group, document));
        });
    }

    private static void add(GroupAggregate group, IndexDocument document) {
        String slug = group.group().slug();
        document.keyword(IndexDocument.ASSAY, slug);
        group.mean().ifPresent(mean -> document.number(IndexDocument.activity(slug), mean));
    }

    private static void add(Aggregate result, IndexDocument document) {
        document.words(IndexDocument.TEXT, result.assay().name() + "\n" + result.assay().target().orElse(""))
                .keyword(IndexDocument.ASSAY, result.assay().slug());
        result.mean().ifPresent(mean -> document.number(IndexDocument.activity(result.assay().slug()), mean));
    }
}
