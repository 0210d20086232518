package org.daybook.todo.line;

import java.util.Locale;

/// How labels of GitHub are called as tags.
public final class TodoWords {

    private static final int MAX_TAG = 60;

    private TodoWords() {
    }

    /// A label as a tag: `Synthetic Chemistry Needed` is `synthetic-chemistry-needed`; empty if nothing is left.
    public static String tag(String label) {
        String tag = label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return tag.length() > MAX_TAG ? tag.substring(0, MAX_TAG) : tag;
    }
}
