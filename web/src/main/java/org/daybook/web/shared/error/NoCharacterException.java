package org.daybook.web.shared.error;

import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;

/// A text holds half a surrogate pair, which stands for no character and cannot be kept.
public final class NoCharacterException extends InvalidInputException {

    /// @param field name of the form field or JSON property that holds it
    public NoCharacterException(String field) {
        super(field, Said.of("said.shared.holds-half-a-character", field));
    }

    /// Whether a text has a surrogate without its other half; whole pairs are characters.
    public static boolean isIn(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
