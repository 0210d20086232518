package org.daybook.people;

/// Says that the actor may not do this, in words for them.
public class NotAllowedException extends RuntimeException {

    public NotAllowedException(String message) {
        super(message);
    }
}
