package org.daybook.registry.number;

/// Why a number cannot be given as it stands.
///
/// @param message in words for the one who asked for it
public record NumberObjection(Kind kind, String message) {

    /// What is wrong with it.
    public enum Kind {
        /// Given once, and never again.
        RETIRED,
        /// Kept for something else.
        RESERVED,
        /// Far beyond the next one: given if somebody says that it is meant.
        FAR
    }

    /// Whether it is given all the same to who says that it is meant.
    public boolean canBeConfirmed() {
        return kind == Kind.FAR;
    }
}
