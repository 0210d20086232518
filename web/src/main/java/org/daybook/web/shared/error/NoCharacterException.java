package org.daybook.web.shared.error;

import org.daybook.shared.InvalidInputException;

/// A text holds half a surrogate pair, which stands for no character and cannot be kept.
public final class NoCharacterException extends InvalidInputException {

    public NoCharacterException(String field) {
        super(
                field,
                "\"" + field
                        + "\" holds half a character (a surrogate without its other half), which no text here may"
                        + " have");
    }

    public static boolean isIn(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
