package org.daybook.shared;

import java.util.regex.Pattern;

/// Makes typed text fit to be stored, without losing anything that can be seen.
public final class PlainWords {

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n\t]]");
    private static final Pattern LONE_SURROGATES =
            Pattern.compile("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\uFFFD]");
    /// What has the words after it run the other way, whoever wrote those.
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PlainWords() {
    }

    /// Text of many lines: line ends become LF, and what no database can keep (NUL, half a surrogate pair) becomes
    /// U+FFFD.
    public static String text(String typed) {
        String lines = LINE_ENDS.matcher(typed).replaceAll("\n");
        String whole = LONE_SURROGATES.matcher(lines).replaceAll("\uFFFD");
        return CONTROLS.matcher(whole).replaceAll("\uFFFD");
    }

    /// Text of one line without blanks at its ends.
    public static String line(String typed) {
        return BLANKS.matcher(text(typed)).replaceAll(" ").strip();
    }

    /// A name without what cannot be seen: controls, bidirectional marks, halves of characters.
    public static String seen(String typed) {
        return UNSEEN.matcher(text(typed)).replaceAll("").strip();
    }

    /// Whether a name stands beside other words as it is: of one line, seen, and turning round none of what is beside
    /// it. Letters of every script do, whichever way they run.
    public static boolean isName(String text) {
        return !seen(text).isEmpty() && text.chars().noneMatch(Character::isISOControl)
                && !TURNS.matcher(text).find();
    }

    /// The beginning of a text, cut between words, with an ellipsis if something was left out.
    public static String shorten(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int cut = text.lastIndexOf(' ', maxLength - 1);
        int end = cut > maxLength / 2 ? cut : maxLength - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
