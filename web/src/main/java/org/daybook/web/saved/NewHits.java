package org.daybook.web.saved;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.saved.NewHit;
import org.daybook.saved.ViewWatching;
import org.daybook.shared.id.CompoundId;
import org.springframework.stereotype.Component;

/// Shows what watched searches have found; what has gone since is left out.
@Component
class NewHits {

    private final ViewWatching watching;
    private final Compounds compounds;

    NewHits(ViewWatching watching, Compounds compounds) {
        this.watching = watching;
        this.compounds = compounds;
    }

    /// The newest first, at most [ViewWatching#SHOWN].
    List<NewHitDocument> of(long view, Actor actor) {
        List<NewHit> found = watching.found(view, actor);
        Map<CompoundId, Compound> here = compounds.findAll(
                found.stream().map(hit -> new CompoundId(hit.compound())).toList());
        return found.stream()
                .flatMap(hit -> Stream.ofNullable(here.get(new CompoundId(hit.compound())))
                        .map(compound -> document(compound, hit)))
                .toList();
    }

    private static NewHitDocument document(Compound compound, NewHit hit) {
        Optional<String> name = compound.name();
        return new NewHitDocument(compound.number(), name.orElse(null), "/compounds/" + compound.number(), hit.at());
    }
}
