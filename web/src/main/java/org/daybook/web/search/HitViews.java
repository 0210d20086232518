package org.daybook.web.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.search.Hit;
import org.daybook.search.SearchQuery;
import org.daybook.web.shared.kind.HitDocument;
import org.daybook.web.shared.kind.HitView;
import org.springframework.stereotype.Component;

/// How the hits of each kind look: as its feature says, else as rows of text.
@Component
class HitViews {

    private final List<HitView> views;

    HitViews(List<HitView> views) {
        this.views = views;
    }

    HitView of(String kind) {
        return views.stream().filter(view -> view.kind().equals(kind)).findFirst().orElse(() -> kind);
    }

    /// The kind that is found by a structure.
    String drawn() {
        return views.stream().filter(HitView::isDrawn).map(HitView::kind).findFirst().orElseThrow();
    }

    /// Hits of several kinds for programs, in their order.
    List<HitDocument> documents(Collection<Hit> hits, SearchQuery query) {
        Map<String, List<Hit>> byKind = hits.stream().collect(Collectors.groupingBy(Hit::kind));
        Map<String, Iterator<HitDocument>> made = new HashMap<>();
        byKind.forEach((kind, some) -> made.put(kind, of(kind).documents(some, query).iterator()));
        return hits.stream().map(hit -> made.get(hit.kind()).next()).toList();
    }
}
