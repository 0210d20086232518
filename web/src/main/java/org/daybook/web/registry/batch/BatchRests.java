package org.daybook.web.registry.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.notebook.amounts.BatchUses;
import org.daybook.registry.batch.Batch;
import org.daybook.shared.id.BatchId;
import org.springframework.stereotype.Component;

/// Looks up what published entries left of batches.
@Component
public class BatchRests {

    private final BatchUses uses;

    BatchRests(BatchUses uses) {
        this.uses = uses;
    }

    /// In one query; a batch of which nothing was taken is left out.
    public Map<BatchId, BatchRestDocument> of(List<Batch> batches) {
        Map<BatchId, List<BatchUses.Use>> used = uses.uses(batches.stream().map(Batch::id).toList());
        Map<BatchId, BatchRestDocument> rests = new HashMap<>();
        batches.stream().filter(batch -> used.containsKey(batch.id()))
                .forEach(batch -> rests.put(batch.id(), BatchRestDocument.of(batch, used.get(batch.id()))));
        return rests;
    }
}
