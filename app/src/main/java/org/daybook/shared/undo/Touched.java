package org.daybook.shared.undo;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.shared.Said;

/// Something that an import brought and that somebody has touched since, so that it stays.
///
/// @param id of the thing; of a compound the same as `compound`
/// @param compound the compound that it belongs to; one that the import made stays too
/// @param thing what it is, for people, such as `batch 02`; empty for the compound itself
/// @param why what was done to it since, for people
public record Touched(Part part, long id, long compound, Said thing, List<Said> why) {

    /// Nothing but the compound.
    private static final Said NO_THING = Said.plain("");

    public Touched {
        why = List.copyOf(why);
    }

    /// With one thing that was done to it.
    public Touched(Part part, long id, long compound, Said thing, Said why) {
        this(part, id, compound, thing, List.of(why));
    }


    /// The compound itself.
    public static Touched whole(long id, Said why) {
        return new Touched(Part.COMPOUNDS, id, id, NO_THING, why);
    }

    /// The same with what else was done to it.
    public Touched and(Touched also) {
        return new Touched(part, id, compound, thing,
                Stream.concat(why.stream(), also.why.stream()).distinct().toList());
    }

    /// All that was done to it, as one sentence.
    public Said reasons() {
        return why.stream().reduce((first, second) -> Said.of("said.shared.one-and-then-another", first, second))
                .orElse(NO_THING);
    }

    /// The ids of what stays, by part; every part has a set.
    public static Map<Part, Set<Long>> ids(Collection<Touched> all) {
        Map<Part, Set<Long>> ids = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ids.put(part, new HashSet<>());
        }
        all.forEach(one -> {
            ids.get(one.part()).add(one.id());
            ids.get(Part.COMPOUNDS).add(one.compound());
        });
        return ids;
    }
}
