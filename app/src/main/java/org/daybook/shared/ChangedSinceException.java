package org.daybook.shared;

/// Says that a thing is not any more what somebody saw when they decided to change it: another was faster. Nothing was
/// changed.
public class ChangedSinceException extends RuntimeException {

    /// @param message what it was expected to be and what it is now, in words for the one who asked
    public ChangedSinceException(String message) {
        super(message);
    }
}
