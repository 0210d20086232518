package org.daybook.shared.kind;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.springframework.stereotype.Component;

/// Finds what everybody sees, of whatever kind it is.
@Component
public class OpenKinds {

    private final Map<String, OpenThings> kinds;

    OpenKinds(List<OpenThings> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(OpenThings::kind, Function.identity()));
    }

    /// Whether people can comment on things of this kind.
    public boolean isDiscussed(String kind) {
        return kinds.containsKey(kind) && kinds.get(kind).isDiscussed();
    }

    /// Whether people can watch things of this kind.
    public boolean isWatched(String kind) {
        return kinds.containsKey(kind) && kinds.get(kind).isWatched();
    }

    /// A thing, and what it is part of.
    public List<Thing> withWhole(Thing thing) {
        return Stream.concat(Stream.of(thing), Optional.ofNullable(kinds.get(thing.kind()))
                .map(things -> things.wholes(List.of(thing.id())).get(thing.id())).stream()).toList();
    }

    /// The kinds of what is part of things of one of these kinds.
    public List<String> partsOf(Collection<String> wholes) {
        return kinds.values().stream().filter(things -> things.wholeKind().filter(wholes::contains).isPresent())
                .map(OpenThings::kind).toList();
    }

    /// Those of these that are part of one of these things.
    public List<Long> partsAmong(Collection<Thing> wholes, String kind, Collection<Long> ids) {
        Map<Long, Thing> known = kinds.get(kind).wholes(ids);
        return ids.stream().filter(id -> known.containsKey(id) && wholes.contains(known.get(id))).toList();
    }

    /// Those of these that are part of one of these things, or of nothing any more.
    public List<Long> changedWith(Collection<Thing> wholes, String kind, Collection<Long> ids) {
        Map<Long, Thing> known = kinds.get(kind).wholes(ids);
        return ids.stream().filter(id -> !known.containsKey(id) || wholes.contains(known.get(id))).toList();
    }

    /// Empty for what not everybody sees.
    public Optional<OpenThing> find(Thing thing) {
        return Optional.ofNullable(among(List.of(thing)).get(thing));
    }

    /// The ids of a thing and of what went into it.
    public Collection<Long> idsOf(Thing thing) {
        return withMerged(thing.kind(), List.of(thing.id()));
    }

    /// The ids of things of one kind and of what went into them.
    public Collection<Long> withMerged(String kind, Collection<Long> ids) {
        return kinds.containsKey(kind) ? kinds.get(kind).withMerged(ids) : ids;
    }

    /// By what it goes by in its address; empty for what not everybody sees.
    public Optional<OpenThing> find(String kind, String name) {
        return Optional.ofNullable(kinds.get(kind))
                .flatMap(things -> things.named(name))
                .flatMap(id -> find(new Thing(kind, id)));
    }

    /// The same, or if it is this person's own.
    public Optional<OpenThing> find(String kind, String name, PersonId reader) {
        return Optional.ofNullable(kinds.get(kind)).flatMap(things -> things.named(name))
                .map(id -> new Thing(kind, id))
                .flatMap(thing -> Optional.ofNullable(among(List.of(thing), reader).get(thing)));
    }

    /// Those of these that everybody sees, in a fixed number of queries a kind. What went into another thing is that
    /// one.
    public Map<Thing, OpenThing> among(Collection<Thing> things) {
        return found(things, OpenThings::among);
    }

    /// The same, and those that are this person's own.
    public Map<Thing, OpenThing> among(Collection<Thing> things, PersonId reader) {
        Map<Thing, OpenThing> found = found(things, (kind, ids) -> kind.ownAmong(ids, reader));
        found.putAll(among(things));
        return found;
    }

    /// Those of these that the feed of this person shows.
    public Map<Thing, OpenThing> fedAmong(Collection<Thing> things, PersonId reader) {
        return found(things, (kind, ids) -> kind.fedAmong(ids, reader));
    }

    private Map<Thing, OpenThing> found(
            Collection<Thing> things, BiFunction<OpenThings, List<Long>, Map<Long, OpenThing>> seen) {
        Map<Thing, OpenThing> found = new HashMap<>();
        things.stream().distinct().collect(Collectors.groupingBy(Thing::kind)).forEach((kind, some) -> {
            if (kinds.containsKey(kind)) {
                seen.apply(kinds.get(kind), some.stream().map(Thing::id).toList())
                        .forEach((id, thing) -> found.put(new Thing(kind, id), thing));
            }
        });
        return found;
    }
}
