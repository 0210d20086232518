package org.daybook.web.registry.batch;

import org.daybook.people.People;
import org.daybook.registry.Compounds;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.BatchCorrections;
import org.daybook.shared.id.BatchId;
import org.springframework.stereotype.Component;

/// Collects what is said of single batches.
@Component
class BatchPages {

    private final BatchCorrections corrections;
    private final Compounds compounds;
    private final People people;

    BatchPages(BatchCorrections corrections, Compounds compounds, People people) {
        this.corrections = corrections;
        this.compounds = compounds;
        this.people = people;
    }

    BatchDocument document(BatchId id) {
        return document(corrections.get(id));
    }

    BatchDocument document(Batch batch) {
        return BatchDocument.of(batch, compounds.find(batch.compound()).orElseThrow(),
                batch.retractedBy().flatMap(people::find).orElse(null));
    }
}
