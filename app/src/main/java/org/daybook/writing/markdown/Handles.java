package org.daybook.writing.markdown;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the people whom a text mentions as `@handle`.
public final class Handles {

    /// People whom one text can mention; further ones are words.
    public static final int MOST = 30;

    private static final Pattern HANDLE = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.@/-])@([A-Za-z0-9](?:-?[A-Za-z0-9]){0,38})(?![\\p{L}\\p{N}_@]|\\.[\\p{L}\\p{N}])");

    private Handles() {
    }

    /// The first of them in small letters, in their order, outside links and code. Whether somebody is called so is not
    /// asked. A text that cannot be rendered mentions nobody.
    public static Set<String> in(String markdown) {
        Set<String> found = new LinkedHashSet<>();
        if (markdown.indexOf('@') < 0) {
            return found;
        }
        try {
            for (String words : SafeDocument.of(markdown).texts()) {
                Matcher at = HANDLE.matcher(words);
                while (at.find() && found.size() < MOST) {
                    found.add(at.group(1).toLowerCase(Locale.ROOT));
                }
            }
        } catch (UnrenderableTextException asTyped) {
            found.clear();
        }
        return found;
    }
}
