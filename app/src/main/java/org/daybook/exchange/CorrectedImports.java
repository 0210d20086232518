package org.daybook.exchange;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.shared.id.ImportId;
import org.daybook.writing.correction.CorrectedKind;
import org.springframework.stereotype.Component;

/// What is done to imports stands in the history, and leads to their pages; an import is never gone.
@Component
class CorrectedImports implements CorrectedKind {

    @Override
    public String kind() {
        return ImportId.KIND;
    }

    @Override
    public Map<Long, String> paths(Collection<Long> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> "/imports/" + id));
    }
}
