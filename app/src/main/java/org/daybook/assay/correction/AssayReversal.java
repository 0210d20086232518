package org.daybook.assay.correction;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.assay.Assays;
import org.daybook.people.Actor;
import org.daybook.shared.id.AssayId;
import org.daybook.writing.correction.CorrectedKind;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.Reversible;
import org.springframework.stereotype.Component;

/// What is done to assays stands in the history, leads to their pages and is taken back.
@Component
class AssayReversal implements CorrectedKind, Reversible {

    private final Assays assays;
    private final AssayCorrections corrections;

    AssayReversal(Assays assays, AssayCorrections corrections) {
        this.assays = assays;
        this.corrections = corrections;
    }

    @Override
    public String kind() {
        return AssayId.KIND;
    }

    @Override
    public Map<Long, String> paths(Collection<Long> ids) {
        return assays.findAll(ids.stream().map(AssayId::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value(), one -> "/assays/" + one.getValue().slug()));
    }

    @Override
    public Reversal takeBack(Correction act, String json, Actor actor) {
        AssayMemento back = MementoJson.read(json, AssayMemento.class).reversed();
        return new Reversal(corrections.takeBack(new AssayId(act.thing().id()), back), MementoJson.write(back));
    }
}
