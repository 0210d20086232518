package org.daybook.files.photo;

/// Says that a file may tell a position or a serial number and that it cannot be taken out, in words for the sender.
public class UncleanableException extends RuntimeException {

    public UncleanableException(String message) {
        super(message);
    }
}
