package org.daybook.writing;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes JSON in the one form that RFC 8785 allows, so that equal content has equal bytes and therefore one hash.
///
/// Knows what a revision needs: objects with text keys, lists, texts, whole numbers and null.
public final class CanonicalJson {

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {
    }

    public static String of(Map<String, ?> object) {
        CanonicalJson json = new CanonicalJson();
        json.write(object);
        return json.out.toString();
    }

    private void write(@Nullable Object node) {
        switch (node) {
            case null -> out.append("null");
            case Map<?, ?> object -> writeObject(object);
            case Collection<?> list -> writeList(list);
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(number.longValue());
            case String text -> writeText(text);
            default -> throw new IllegalArgumentException("No canonical form for " + node.getClass());
        }
    }

    /// Keys in the order of their UTF-16 code units, which is how Java compares strings.
    private void writeObject(Map<?, ?> object) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        object.forEach((key, member) -> sorted.put((String) key, member));
        char separator = '{';
        for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
            out.append(separator);
            writeText(member.getKey());
            out.append(':');
            write(member.getValue());
            separator = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void writeList(Collection<?> list) {
        char separator = '[';
        for (Object item : list) {
            out.append(separator);
            write(item);
            separator = ',';
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private void writeText(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            writeCharacter(text.charAt(i));
        }
        out.append('"');
    }

    private void writeCharacter(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < ' ') {
                    out.append("\\u%04x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
