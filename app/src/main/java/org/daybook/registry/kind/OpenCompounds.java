package org.daybook.registry.kind;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
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

/// All compounds; they go by any of their numbers.
@Component
class OpenCompounds implements OpenThings {

    private final Compounds compounds;

    OpenCompounds(Compounds compounds) {
        this.compounds = compounds;
    }

    @Override
    public String kind() {
        return CompoundId.KIND;
    }

    @Override
    public Map<Long, OpenThing> among(Collection<Long> ids) {
        return compounds.findAll(ids.stream().map(CompoundId::new).toList()).values().stream()
                .collect(Collectors.toMap(compound -> compound.id().value(), OpenCompounds::open));
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
