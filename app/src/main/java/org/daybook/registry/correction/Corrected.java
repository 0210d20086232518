package org.daybook.registry.correction;

import org.daybook.registry.compound.Compound;
import org.daybook.shared.Said;

/// What became of a correction of a compound.
public sealed interface Corrected {

    /// It is done, or it was so already.
    record Done(Compound compound) implements Corrected {
    }

    /// The structure is that of another compound, and nothing was changed: the two may have to be merged.
    record IsAnother(Compound compound, Compound other) implements Corrected {

        /// For whoever asked.
        public Said said() {
            return Said.of("said.registry.that-is-the-same-structure-stated",
                    other.number(), other.stereo().word(), compound.number());
        }

        /// The same in English.
        public String message() {
            return said().english();
        }
    }
}
