package org.daybook.shared.undo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.shared.id.ImportId;

/// What a feature keeps of what imports bring, and what it knows of what was done to that since. One bean a feature;
/// those of features further left come first ([org.springframework.core.annotation.Order]).
public interface Brought {

    /// The compounds to which an import brought something of this feature.
    ///
    /// @param after ids greater than this
    /// @param limit at most so many
    /// @return ids, ascending
    default List<Long> compounds(ImportId of, long after, int limit) {
        return List.of();
    }

    /// How much of it is here, by part; a part without any may be left out.
    default Map<Part, Long> count(ImportId of) {
        return Map.of();
    }

    /// How many of these compounds the import made.
    default long made(ImportId of, Collection<Long> compounds) {
        return 0;
    }

    /// What somebody has touched since, of all features, as far as this feature knows; one thing may come several
    /// times.
    List<Touched> touched(Undoing undoing);

    /// What the import opened for what it brought, and whether it holds anything else.
    ///
    /// @param kept ids of what stays, by part
    default List<Opened> opened(Undoing undoing, Map<Part, Set<Long>> kept) {
        return List.of();
    }

    /// Closes what the import opened and what holds nothing any more. In the caller's transaction, after all else was
    /// taken away.
    ///
    /// @return how much went, by part
    default Map<Part, Integer> close(ImportId of) {
        return Map.of();
    }

    /// Takes away what the import brought to the compounds of this range, but for what stays; of compounds that go all
    /// that there is. In the caller's transaction, which holds the registration desk.
    ///
    /// @param kept ids of what stays, by part
    /// @return how much went, by part
    default Map<Part, Integer> takeAway(Undoing undoing, Map<Part, Set<Long>> kept) {
        return Map.of();
    }
}
