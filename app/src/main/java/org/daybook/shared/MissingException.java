package org.daybook.shared;

/// Says that a thing does not exist, or not for the one who asks: hidden things are missing too.
public class MissingException extends RuntimeException {

    public MissingException(String message) {
        super(message);
    }
}
