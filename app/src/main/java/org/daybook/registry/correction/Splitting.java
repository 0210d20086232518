package org.daybook.registry.correction;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.daybook.chem.structure.Structure;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.shared.OverLimitException;
import org.daybook.writing.correction.Corrections;
import org.jspecify.annotations.Nullable;

/// How a compound is split.
///
/// @param into number of the compound to which the parts go; empty: a new one
/// @param structure of a new one, or null for one that has only a name
/// @param stated null takes what the drawing says
/// @param name of a new one; empty for none
/// @param parts ids of what goes, by kind; results go with their batch
/// @param reason why, 1 to 500 characters
public record Splitting(String into, @Nullable Structure structure, @Nullable StereoStatement stated, String name,
        Map<Kind, Set<Long>> parts, String reason) {

    /// Parts that are named one by one.
    public static final int MOST_PARTS = 5_000;

    /// @throws org.daybook.shared.InvalidInputException naming the field that cannot be accepted
    public Splitting {
        OverLimitException.requireNaming("into", into);
        name = NewCompound.checkedName(name);
        reason = Corrections.requireReason(reason);
        Map<Kind, Set<Long>> all = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            all.put(kind, new HashSet<>(OverLimitException.requireItems(
                    kind.name().toLowerCase(java.util.Locale.ROOT), parts.getOrDefault(kind, Set.of()), MOST_PARTS)));
        }
        parts = Map.copyOf(all);
    }

    Collection<Long> of(Kind kind) {
        return parts.getOrDefault(kind, Set.of());
    }
}
