package org.daybook.search.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.shared.change.Changed;
import org.springframework.stereotype.Component;

/// The kinds of things that can be searched here.
@Component
public class SearchSources {

    private final Map<Changed.Kind, SearchableSource> byKind = new EnumMap<>(Changed.Kind.class);

    /// One source a kind; of two for the same kind the last counts.
    public SearchSources(List<SearchableSource> sources) {
        sources.forEach(source -> byKind.put(source.kind(), source));
    }

    /// Empty for a kind that is not searched here.
    public Optional<SearchableSource> find(Changed.Kind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /// All things of all kinds, about: for the progress of a rebuild.
    public long count() {
        return byKind.values().stream().mapToLong(SearchableSource::count).sum();
    }

    /// Part of the format of the index: a new kind of thing means a rebuild.
    public String format() {
        return ", of " + byKind.keySet();
    }
}
