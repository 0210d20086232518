package org.daybook.writing.markdown;

/// Says that a text cannot be rendered within the limits, in words for the one who wrote it.
public class UnrenderableTextException extends RuntimeException {

    UnrenderableTextException(String message) {
        super(message);
    }
}
