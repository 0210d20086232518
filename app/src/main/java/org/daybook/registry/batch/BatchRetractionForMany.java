package org.daybook.registry.batch;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.daybook.people.Authorship;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.many.ManyAct;
import org.daybook.registry.many.ManyRequest;
import org.daybook.registry.many.Step;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.springframework.stereotype.Component;

/// Retracts the batches of many compounds, with a reason.
@Component
class BatchRetractionForMany implements ManyAct {

    private final Batches batches;
    private final BatchCorrections corrections;

    BatchRetractionForMany(Batches batches, BatchCorrections corrections) {
        this.batches = batches;
        this.corrections = corrections;
    }

    @Override
    public String key() {
        return "batch-retraction";
    }

    @Override
    public Set<Kind> parts() {
        return Set.of(Kind.BATCHES);
    }

    @Override
    public List<Step> plan(List<Compound> all, ManyRequest wanted) {
        return BatchFieldForMany.steps(batches, all, batch -> Step.of(batch.compound(), batch.id().value(),
                BatchFieldForMany.name(batch), Said.of("said.registry.counts"), Said.of("said.shared.retracted")));
    }

    @Override
    public void carryOut(Collection<Step> steps, ManyRequest wanted, Authorship by) {
        if (wanted.reason().isEmpty()) {
            throw new InvalidInputException("reason", Said.of("said.registry.is-needed-for-this", "reason"));
        }
        BatchFieldForMany.meant(batches, steps)
                .forEach(batch -> corrections.retract(batch, wanted.reason(), by.person()));
    }

    @Override
    public Said what(ManyRequest wanted) {
        return Said.of("said.registry.batches-retracted");
    }

    @Override
    public boolean needsReason(ManyRequest wanted) {
        return true;
    }
}
