package org.daybook.assay.correction;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.shared.id.ActivityId;
import org.daybook.writing.correction.CorrectedKind;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.Reversible;
import org.springframework.stereotype.Component;

/// What is done to results stands in the history, leads to their pages and is taken back.
@Component
class ResultReversal implements CorrectedKind, Reversible {

    private final Results results;

    ResultReversal(Results results) {
        this.results = results;
    }

    @Override
    public String kind() {
        return ActivityId.KIND;
    }

    @Override
    public Map<Long, String> paths(Collection<Long> ids) {
        return results.existing(ids).stream().collect(Collectors.toMap(Function.identity(), id -> "/activities/" + id));
    }

    @Override
    public Reversal takeBack(Correction act, String json, Actor actor) {
        ResultMemento memento = MementoJson.read(json, ResultMemento.class);
        Correction.Change done = results.apply(new ActivityId(act.thing().id()), memento, actor);
        return new Reversal(done, MementoJson.write(memento.reversed()));
    }
}
