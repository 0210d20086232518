package org.daybook.files.photo;

/// Says that a file may tell a position or a serial number and that it cannot be taken out, in words for the sender.
public class UncleanableException extends RuntimeException {

    /// @param message what the file may tell and what its sender can do, in words
    public UncleanableException(String message) {
        super(message);
    }
}
