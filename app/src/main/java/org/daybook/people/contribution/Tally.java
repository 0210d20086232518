package org.daybook.people.contribution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How much somebody did, or some people together.
///
/// @param byKind all kinds in their order, those without a contribution with 0
public record Tally(Map<String, Long> byKind) {

    public Tally {
        byKind = Collections.unmodifiableMap(new LinkedHashMap<>(byKind));
    }

    /// Of all kinds.
    public long total() {
        return byKind.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Both together.
    Tally plus(Tally other) {
        Map<String, Long> sum = new LinkedHashMap<>(byKind);
        other.byKind.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
        return new Tally(sum);
    }
}
