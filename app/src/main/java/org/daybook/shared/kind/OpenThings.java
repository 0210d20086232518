package org.daybook.shared.kind;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;

/// The things of one kind that something can hang on: comments, who watches them. One bean a kind.
///
/// Only what everybody sees is here: drafts, what was redacted and what is gone have nothing on them that anybody
/// could see.
public interface OpenThings {

    /// As in [org.daybook.shared.id.Thing#kind()].
    String kind();

    /// Those of these that everybody sees, by id, in a fixed number of queries. What went into another thing, as a
    /// compound that was merged, is that one.
    Map<Long, OpenThing> among(Collection<Long> ids);

    /// Those of these that this person sees because they are theirs, such as drafts, by id, in a fixed number of
    /// queries; others may be among them.
    default Map<Long, OpenThing> ownAmong(Collection<Long> ids, PersonId author) {
        return Map.of();
    }

    /// Those of these that are shown in the feed of this person, which leaves the site: what everybody sees, unless
    /// nobody is harmed by more.
    default Map<Long, OpenThing> fedAmong(Collection<Long> ids, PersonId reader) {
        return among(ids);
    }

    /// These, and what went into one of them; what hangs on that is seen there.
    default Collection<Long> withMerged(Collection<Long> ids) {
        return ids;
    }

    /// Whether people can comment on them.
    default boolean isDiscussed() {
        return true;
    }

    /// Whether people can watch them.
    default boolean isWatched() {
        return true;
    }

    /// The kind of the things that these are part of, as results are of compounds: when such a thing changes, these may
    /// have changed or gone, and who watches it is told what is said about them.
    default Optional<String> wholeKind() {
        return Optional.empty();
    }

    /// What each of these is part of, by id, in one query; what is gone is left out.
    default Map<Long, Thing> wholes(Collection<Long> ids) {
        return Map.of();
    }

    /// The id of what goes by this name in its address; whether everybody sees it is for [#among] to say.
    Optional<Long> named(String name);
}
