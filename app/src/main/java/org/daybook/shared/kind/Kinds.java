package org.daybook.shared.kind;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The kinds of things of this site, in their order.
@Component
public class Kinds {

    private final List<ContentKind> kinds;
    private final List<IndexAddition> additions;

    /// @throws IllegalStateException if two kinds have one name
    public Kinds(List<ContentKind> kinds, List<IndexAddition> additions) {
        this.kinds = List.copyOf(kinds);
        this.additions = List.copyOf(additions);
        if (names().stream().distinct().count() < kinds.size()) {
            throw new IllegalStateException("Two kinds have one name: " + names());
        }
    }

    /// All of them.
    public List<ContentKind> all() {
        return kinds;
    }

    /// Their names, in their order.
    public List<String> names() {
        return kinds.stream().map(ContentKind::name).toList();
    }

    /// Empty for a kind that no feature has.
    public Optional<ContentKind> find(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /// What is said of these things, by the feature that has them and by those that add to it.
    public Map<Long, IndexDocument> documents(ContentKind kind, Collection<Long> ids) {
        Map<Long, IndexDocument> documents = kind.documents(ids);
        additions.stream().filter(addition -> addition.kind().equals(kind.name()))
                .forEach(addition -> addition.addTo(documents));
        return documents;
    }
}
