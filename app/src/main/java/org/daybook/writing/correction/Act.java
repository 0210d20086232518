package org.daybook.writing.correction;

import java.util.Set;
import org.daybook.shared.id.Thing;
import org.daybook.writing.correction.Correction.Change;

/// What is noted of an act that puts something right.
///
/// @param thing what was corrected
/// @param name what it is called, at most 200 characters
/// @param reason why, at most [Correction#MAX_REASON] characters; may be empty
/// @param also further things on whose pages it is shown: the compound and the assay of a result
/// @param memento JSON from which [Reversible#takeBack] puts it back, at most [#MAX_MEMENTO] characters; empty: it
///     cannot be taken back
public record Act(Thing thing, String name, Change change, String reason, Set<Thing> also, String memento) {

    /// Characters of a memento.
    public static final int MAX_MEMENTO = 500_000;

    public Act {
        also = Set.copyOf(also);
    }
}
