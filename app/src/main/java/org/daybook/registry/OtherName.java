package org.daybook.registry;

import java.util.Locale;
import org.daybook.shared.InvalidInputException;

/// A synonym or external id to be given to a compound.
///
/// @param kind who calls it so
/// @param text 1 to 500 characters
public record OtherName(SynonymKind kind, String text) {

    private static final int MAX_LENGTH = 500;

    public OtherName {
        text = text.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException("synonym", "A synonym has 1 to " + MAX_LENGTH + " characters on one line, this one has "
                    + text.length());
        }
    }

    /// A synonym of the kind that it looks like.
    public static OtherName of(String text) {
        return new OtherName(SynonymKind.guess(text), text);
    }

    /// The spelling by which synonyms are compared: case and the kind of blanks do not count.
    String lookupKey() {
        return lookupKey(text);
    }

    static String lookupKey(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
