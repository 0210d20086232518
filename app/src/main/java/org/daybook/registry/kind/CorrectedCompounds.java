package org.daybook.registry.kind;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.registry.Compounds;
import org.daybook.shared.id.CompoundId;
import org.daybook.writing.correction.CorrectedKind;
import org.springframework.stereotype.Component;

/// What is done to compounds stands in the history, and leads to their pages.
@Component
class CorrectedCompounds implements CorrectedKind {

    private final Compounds compounds;

    CorrectedCompounds(Compounds compounds) {
        this.compounds = compounds;
    }

    @Override
    public String kind() {
        return CompoundId.KIND;
    }

    @Override
    public Map<Long, String> paths(Collection<Long> ids) {
        return compounds.findAll(ids.stream().map(CompoundId::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value(), one -> "/compounds/" + one.getValue().number()));
    }
}
