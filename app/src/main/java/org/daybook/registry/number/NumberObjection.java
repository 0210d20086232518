package org.daybook.registry.number;

import org.daybook.shared.Said;

/// Why a number cannot be given as it stands.
///
/// @param said in words for the one who asked for it
public record NumberObjection(Kind kind, Said said) {

    /// What is wrong with it.
    public enum Kind {
        /// Given once, and never again.
        RETIRED,
        /// Kept for something else.
        RESERVED,
        /// Far beyond the next one: given if somebody says that it is meant.
        FAR
    }

    /// The same in English.
    public String message() {
        return said.english();
    }

    /// Whether it is given all the same to who says that it is meant.
    public boolean canBeConfirmed() {
        return kind == Kind.FAR;
    }
}
