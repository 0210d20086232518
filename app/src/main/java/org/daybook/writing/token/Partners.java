package org.daybook.writing.token;

/// Tells words between slashes from the pieces of an address or a path, for one place of a text after the other: what
/// was found out for the last place is not looked at again, however many slashes follow each other.
final class Partners {

    /// Characters before a slash that are looked at.
    private static final int MAX_PARTNER = 60;

    private final String text;
    private int last = -1;
    private boolean wereBeforeLast;

    Partners(String text) {
        this.text = text;
    }

    /// Whether what is before the slash is a word, as in `OSM-S-1/OSM-S-2` or `DMSO/OSM-S-2`, or several.
    ///
    /// @param start behind a slash, and behind the start that was asked for before
    boolean areBefore(int start) {
        wereBeforeLast = find(start);
        last = start;
        return wereBeforeLast;
    }

    private boolean find(int start) {
        int behind = start;
        while (behind != last) {
            int at = behind - 2;
            while (at >= 0 && behind - at < MAX_PARTNER && isOfWord(text.charAt(at))) {
                at--;
            }
            if (at == behind - 2) {
                return false;
            }
            if (at <= 0 || text.charAt(at) != '/') {
                return at < 0 || ".:@~/\\".indexOf(text.charAt(at)) < 0 && !isOfWord(text.charAt(at));
            }
            behind = at + 1;
        }
        return wereBeforeLast;
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character) || character == '-' || character == '_';
    }
}
