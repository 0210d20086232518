package org.daybook.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;

/// Finds what has been written down here, whatever its kind.
///
/// A search sees all that was saved before it began: it waits (2 s at most) until the index has caught up, and says so
/// if it has not. What the actor may not read is neither found nor counted.
public interface Search {

    /// Answers one page of a query.
    ///
    /// @throws org.daybook.chem.structure.UnreadableStructureException if the query's structure cannot be read
    /// @throws org.daybook.shared.InvalidInputException naming the field that cannot be accepted
    /// @throws SearchBusyException if too many heavy searches wait already
    public SearchResult find(SearchQuery query, Actor actor);

    /// All things that the query finds, in its order; limit and cursor of the query do not count.
    ///
    /// @param most how many at most
    List<Found> all(SearchQuery query, Actor actor, int most);

    /// All things that the query finds, if everything could be looked at; empty if the time was up before, or the index
    /// did not hold everything.
    ///
    /// @param most of a query that finds more, one more than these come
    Optional<List<Thing>> whole(SearchQuery query, Actor actor, int most);

    /// What the index knows in numbers of all that the query finds: by field, the number of each thing that has one.
    ///
    /// @param query that names one kind
    /// @param fields such as [org.daybook.shared.kind.IndexDocument#activity] names them
    Map<String, Map<Long, Double>> numbers(SearchQuery query, Collection<String> fields, Actor actor);

    /// One of all things that were found.
    ///
    /// @param likeness similarity to the structure asked for, 0 to 1, or null if that was not asked
    record Found(Thing thing, @Nullable Double likeness) {
    }
}
