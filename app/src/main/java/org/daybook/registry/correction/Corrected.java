package org.daybook.registry.correction;

import org.daybook.registry.compound.Compound;
import org.daybook.registry.identity.CompoundIdentities.Holder;
import org.daybook.shared.Said;

/// What became of a correction of a compound.
public sealed interface Corrected {

    /// It is done, or it was so already.
    record Done(Compound compound) implements Corrected {
    }

    /// The structure is that of another compound, or of one that was merged into it, and nothing was changed: the two
    /// may have to be merged.
    ///
    /// @param said the same for whoever asked
    record IsAnother(Compound compound, Compound other, Said said) implements Corrected {

        IsAnother(Compound compound, Holder holder) {
            this(compound, holder.compound(), holder.isMerged()
                    ? Said.of("said.registry.that-was-merged-into", holder.compound().number(), compound.number())
                    : Said.of("said.registry.that-is-the-same-structure-stated", holder.compound().number(),
                            holder.stereo().word(), compound.number()));
        }

        /// What is told, in English.
        public String message() {
            return said.english();
        }
    }
}
