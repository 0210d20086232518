package org.daybook.writing.correction;

import java.util.Set;
import org.daybook.shared.Said;
import org.daybook.shared.id.Thing;
import org.daybook.writing.correction.Correction.Change;

/// What is noted of an act that puts something right.
///
/// @param thing what was corrected
/// @param name what it is called
/// @param reason why, at most [Correction#MAX_REASON] characters; may be empty
/// @param also further things on whose pages it is shown: the compound and the assay of a result
/// @param memento JSON from which [Reversible#takeBack] puts it back, at most [#MAX_MEMENTO] characters; empty: it
///     cannot be taken back
/// @param drawn the structures before and after, for an act that is about one
public record Act(Thing thing, Said name, Change change, String reason, Set<Thing> also, String memento,
        Drawn drawn) {

    /// Characters of a memento.
    public static final int MAX_MEMENTO = 500_000;

    public Act {
        also = Set.copyOf(also);
    }

    /// An act that is about no structure.
    public Act(Thing thing, Said name, Change change, String reason, Set<Thing> also, String memento) {
        this(thing, name, change, reason, also, memento, Drawn.NONE);
    }

    /// What a structure was and is, for who shows the history.
    ///
    /// @param before SMILES; empty if there was none, or it is longer than [#MOST] characters
    /// @param after the same
    public record Drawn(String before, String after) {

        /// Of an act that is about no structure.
        public static final Drawn NONE = new Drawn("", "");
        /// Characters of a SMILES that is kept to be drawn.
        public static final int MOST = 2_000;

        public Drawn {
            before = before.length() > MOST ? "" : before;
            after = after.length() > MOST ? "" : after;
        }

        /// What taking it back is about.
        public Drawn reversed() {
            return new Drawn(after, before);
        }
    }
}
