package org.daybook.people;

/// Says that the actor may not do this, in words for them.
public class NotAllowedException extends RuntimeException {

    /// @param message what is needed, for the one who may not; the page and the API show it
    public NotAllowedException(String message) {
        super(message);
    }
}
