package org.daybook.files.attachment;

import java.util.regex.Pattern;
import org.daybook.shared.PlainWords;

/// Makes the names of files safe to show, to offer for download, and to put into an address.
///
/// The name never decides where bytes are kept: that is their SHA-256.
final class FileNames {

    private static final int MAX_LENGTH = 150;
    private static final int MAX_EXTENSION = 15;
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern NOT_FOR_ADDRESSES = Pattern.compile("[^A-Za-z0-9._-]+");

    private FileNames() {
    }

    /// The last part of the name without anything that cannot be seen (controls, bidirectional marks), at most 150
    /// characters.
    static String display(String typed) {
        String seen = PlainWords.seen(FOLDERS.matcher(typed).replaceFirst("")).replaceAll("^\\.+", "");
        if (seen.isEmpty()) {
            return "file";
        }
        if (seen.length() <= MAX_LENGTH) {
            return seen;
        }
        String extension = extension(seen);
        return PlainWords.shorten(seen.substring(0, MAX_LENGTH), MAX_LENGTH - extension.length() - 1) + extension;
    }

    /// The same in plain ASCII.
    static String forAddress(String displayName) {
        String plain = NOT_FOR_ADDRESSES
                .matcher(displayName)
                .replaceAll("-")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[.-]+", "");
        return plain.isEmpty() ? "file" : plain;
    }

    /// From the last dot on, or nothing.
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot > MAX_EXTENSION ? "" : name.substring(dot);
    }
}
