package org.daybook.registry.correction;

import org.daybook.registry.compound.Compound;

/// What became of a correction of a compound.
public sealed interface Corrected {

    /// It is done, or it was so already.
    record Done(Compound compound) implements Corrected {
    }

    /// The structure is that of another compound, and nothing was changed: the two may have to be merged.
    record IsAnother(Compound compound, Compound other) implements Corrected {

        /// For whoever asked.
        public String message() {
            return "That is " + other.number() + ", the same structure stated as " + other.stereo().label() + ". If "
                    + compound.number() + " is the same compound, merge the two";
        }
    }
}
