package org.daybook.todo.line;

import java.util.Locale;
import java.util.regex.Pattern;

/// How tags are spelled, and labels of GitHub as tags.
public final class TodoWords {

    private static final int MAX_TAG = 60;

    private static final Pattern TAG = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_./-]{0,58}");

    private TodoWords() {
    }

    /// Whether a word can be typed as a tag behind `+`.
    static boolean isTag(String word) {
        return TAG.matcher(word).matches();
    }

    /// A tag of another program as it is here: in small letters, and one that cannot be typed as a label would be.
    public static String tagOfOthers(String typed) {
        return isTag(typed) ? typed.toLowerCase(Locale.ROOT) : tag(typed);
    }

    /// A label as a tag: `Synthetic Chemistry Needed` is `synthetic-chemistry-needed`; empty if nothing is left.
    public static String tag(String label) {
        String tag = label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return tag.length() > MAX_TAG ? tag.substring(0, MAX_TAG) : tag;
    }
}
