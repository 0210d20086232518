package org.daybook.registry.batch;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.shared.id.BatchId;
import org.daybook.writing.correction.CorrectedKind;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.Reversible;
import org.springframework.stereotype.Component;

/// What is done to batches stands in the history, leads to where they are shown and is taken back.
@Component
class BatchReversal implements CorrectedKind, Reversible {

    private final Batches batches;
    private final BatchCorrections corrections;

    BatchReversal(Batches batches, BatchCorrections corrections) {
        this.batches = batches;
        this.corrections = corrections;
    }

    @Override
    public String kind() {
        return BatchId.KIND;
    }

    @Override
    public Map<Long, String> paths(Collection<Long> ids) {
        return batches.findAll(ids.stream().map(BatchId::new).toList()).values().stream()
                .map(batch -> batch.id().value())
                .collect(Collectors.toMap(Function.identity(), id -> "/batches/" + id));
    }

    @Override
    public Reversal takeBack(Correction act, String json, Actor actor) {
        BatchCorrections.Memento memento = BatchCorrections.read(json);
        Correction.Change done = corrections.apply(new BatchId(act.thing().id()), memento, actor);
        return new Reversal(done, BatchCorrections.write(memento.reversed()));
    }
}
