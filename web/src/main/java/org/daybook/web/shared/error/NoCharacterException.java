package org.daybook.web.shared.error;

import org.daybook.shared.InvalidInputException;

/// A text holds half a surrogate pair, which stands for no character and cannot be kept.
public final class NoCharacterException extends InvalidInputException {

    /// @param field name of the form field or JSON property that holds it
    public NoCharacterException(String field) {
        super(
                field,
                "\"" + field
                        + "\" holds half a character (a surrogate without its other half), which no text here may"
                        + " have");
    }

    /// Whether a text has a surrogate without its other half; whole pairs are characters.
    public static boolean isIn(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
