package org.daybook.campaign;

import org.daybook.shared.InvalidInputException;

/// Checks what people write about a campaign.
final class Words {

    private Words() {
    }

    /// Text that must be there.
    static String needed(String field, String typed, int most) {
        String text = text(field, typed, most);
        if (text.isEmpty()) {
            throw new InvalidInputException(field, "A " + field + " is needed, at most " + most + " characters");
        }
        return text;
    }

    /// Text that may be empty.
    static String text(String field, String typed, int most) {
        String text = typed.strip();
        if (text.length() > most) {
            throw new InvalidInputException(field, "At most " + most + " characters, these are " + text.length());
        }
        return text;
    }
}
