package org.daybook.shared;

/// Says that a thing does not exist, or not for the one who asks: hidden things are missing too.
public class MissingException extends RuntimeException {

    /// @param message what there is not, naming it as it was asked for, for the one who asks
    public MissingException(String message) {
        super(message);
    }
}
