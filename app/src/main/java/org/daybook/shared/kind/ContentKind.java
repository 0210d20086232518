package org.daybook.shared.kind;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.id.Thing;

/// A kind of things that can be found: what its feature says of them to the search index, to feeds and to robots. One
/// bean a kind is all that they need.
///
/// The order of the beans ([org.springframework.core.annotation.Order]) is the order of the kinds wherever things of
/// several are listed; without it a kind comes last.
///
/// A transaction that changes what is said here publishes [org.daybook.shared.change.Changed]; one that changes the
/// name of a person [org.daybook.shared.change.Renamed].
public interface ContentKind {

    /// As in [org.daybook.shared.id.Thing#kind()]: `entry`. In addresses and in the JSON of hits, so it never changes.
    String name();

    /// The word for many of them, in small letters: `entries`. Heads their hits and names their feed.
    String plural();

    /// How many there are, about; for the progress of a rebuild.
    long count();

    /// Ids after a given one (0: from the start), ascending, at most `limit`; empty at the end.
    List<Long> idsAfter(long id, int limit);

    /// What is said of these things as they are now, in a fixed number of queries; without who may find it is for the
    /// document to say. Of what is missing here nothing is found.
    Map<Long, IndexDocument> documents(Collection<Long> ids);

    /// The ids of those that are to be made anew because these things have changed: what hangs on a thing is found by
    /// its words, and not found without it. At most one query for each kind of things.
    default List<Long> dependingOn(Collection<Thing> changed) {
        return List.of();
    }

    /// The ids of those whose documents name this person, to be made anew when the name changes. One query at most.
    default List<Long> naming(PersonId person) {
        return List.of();
    }

    /// Whether something of this kind can be taken from who could find it before: then no index that is behind shows
    /// what has changed since.
    default boolean canBeWithdrawn() {
        return true;
    }

    /// The newest public ones, for the feed at `/feeds/{plural}.atom`; empty for a kind without a feed.
    ///
    /// @param length how many at most
    default Optional<Feed> feed(int length) {
        return Optional.empty();
    }

    /// The same of what belongs to one project; empty for a kind without such a feed.
    default Optional<Feed> feed(ProjectId project, int length) {
        return Optional.empty();
    }

    /// The paths of all public pages, for the site map; read as far as there is room. Close it.
    default Stream<String> paths() {
        return Stream.empty();
    }
}
