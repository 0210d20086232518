package org.daybook.registry.kind;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.kind.OpenThing;
import org.daybook.shared.kind.OpenThings;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// All compounds; they go by any of their numbers. One that was merged is the one that it went into.
@Component
class OpenCompounds implements OpenThings {

    private final Compounds compounds;
    private final MergedCompounds merged;

    OpenCompounds(Compounds compounds, MergedCompounds merged) {
        this.compounds = compounds;
        this.merged = merged;
    }

    @Override
    public String kind() {
        return CompoundId.KIND;
    }

    @Override
    public Map<Long, OpenThing> among(Collection<Long> ids) {
        Map<Long, OpenThing> open = new HashMap<>(here(ids));
        Map<Long, Long> into = merged.into(ids.stream().filter(id -> !open.containsKey(id)).toList());
        Map<Long, OpenThing> others = into.isEmpty() ? Map.of() : here(into.values());
        into.forEach((gone, other) -> Optional.ofNullable(others.get(other)).ifPresent(one -> open.put(gone, one)));
        return open;
    }

    private Map<Long, OpenThing> here(Collection<Long> ids) {
        return compounds.findAll(ids.stream().map(CompoundId::new).toList()).values().stream()
                .collect(Collectors.toMap(compound -> compound.id().value(), OpenCompounds::open));
    }

    @Override
    public Collection<Long> withMerged(Collection<Long> ids) {
        return merged.with(ids);
    }

    private static OpenThing open(Compound compound) {
        return new OpenThing(compound.id().thing(), compound.number(),
                "/compounds/" + UriUtils.encodePathSegment(compound.number(), StandardCharsets.UTF_8),
                compound.number(), Optional.empty());
    }

    @Override
    public Optional<Long> named(String name) {
        return compounds.find(name).map(compound -> compound.id().value());
    }
}
