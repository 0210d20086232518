package org.daybook.shared;

import java.util.Collection;

/// Says that a field of a request has more than it may have: longer text, or more items.
///
/// The limit is a constant of the type whose rule it is; `docs/api.md` lists them all.
public class OverLimitException extends InvalidInputException {

    /// Characters of a text that only names something to be looked up: a number, a slug, a handle, a day, a word of a
    /// list.
    public static final int NAMING = 200;

    private final int size;
    private final int limit;

    /// @param size how many characters or items came
    /// @param limit how many may come at most
    /// @param said the same in words
    public OverLimitException(String field, int size, int limit, Said said) {
        super(field, said);
        this.size = size;
        this.limit = limit;
    }

    /// The text, if it has at most so many characters (UTF-16 code units).
    ///
    /// @throws OverLimitException if it has more
    public static String requireText(String field, String text, int most) {
        if (text.length() > most) {
            throw new OverLimitException(field, text.length(), most,
                    Said.of("said.shared.too-many-characters", field, text.length(), most));
        }
        return text;
    }

    /// A text that names something to be looked up, if it has at most [#NAMING] characters.
    ///
    /// @throws OverLimitException if it has more
    public static String requireNaming(String field, String text) {
        return requireText(field, text, NAMING);
    }

    /// The items, if there are at most so many.
    ///
    /// @throws OverLimitException if there are more
    public static <C extends Collection<?>> C requireItems(String field, C items, int most) {
        if (items.size() > most) {
            throw new OverLimitException(field, items.size(), most,
                    Said.of("said.shared.too-many-items", field, items.size(), most));
        }
        return items;
    }

    /// How many characters or items came.
    public int size() {
        return size;
    }

    /// How many may come at most.
    public int limit() {
        return limit;
    }
}
