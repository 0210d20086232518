package org.daybook.shared.undo;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Something that an import brought and that somebody has touched since, so that it stays.
///
/// @param id of the thing; of a compound the same as `compound`
/// @param compound the compound that it belongs to; one that the import made stays too
/// @param thing what it is, for people, such as `batch 02`; empty for the compound itself
/// @param why what was done to it since, for people
public record Touched(Part part, long id, long compound, String thing, String why) {

    /// The compound itself.
    public static Touched whole(long id, String why) {
        return new Touched(Part.COMPOUNDS, id, id, "", why);
    }

    /// The same with what else was done to it.
    public Touched and(Touched also) {
        return why.contains(also.why()) ? this : new Touched(part, id, compound, thing, why + "; " + also.why());
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
