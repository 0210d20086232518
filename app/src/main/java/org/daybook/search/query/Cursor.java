package org.daybook.search.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.util.BytesRef;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;

/// Writes the place where a page ended as a word for an address, and reads it back.
///
/// It holds the sort values of the last hit, the last of which is unique: so the next page begins right after it,
/// whatever has been added or removed in the meantime.
final class Cursor {

    private static final String SEPARATOR = "\u001f";
    private static final int MAX_LENGTH = 1_000;

    private Cursor() {
    }

    static String write(FieldDoc last) {
        StringBuilder text = new StringBuilder();
        for (Object value : last.fields) {
            text.append(text.isEmpty() ? "" : SEPARATOR).append(switch (value) {
                case Float number -> "f" + number;
                case Double number -> "d" + number;
                case Long number -> "l" + number;
                case BytesRef bytes -> "s" + bytes.utf8ToString();
                default -> throw new IllegalArgumentException("A hit cannot be sorted by " + value);
            });
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// @throws InvalidInputException if this is not a cursor of a page in this order
    static FieldDoc read(String cursor, Sort sort) {
        try {
            List<Object> values = new ArrayList<>();
            for (String value : decode(cursor).split(SEPARATOR, -1)) {
                values.add(value(value));
            }
            if (values.size() == sort.getSort().length && fits(values, sort)) {
                return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values.toArray());
            }
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw unknown(cursor);
        }
        throw unknown(cursor);
    }

    private static InvalidInputException unknown(String cursor) {
        String shown = cursor.length() > 60 ? cursor.substring(0, 60) + "…" : cursor;
        return new InvalidInputException("after", Said.of("said.search.is-not-where-a-page", shown));
    }

    private static String decode(String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("too long");
        }
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    private static Object value(String text) {
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case 'f' -> Float.valueOf(rest);
            case 'd' -> Double.valueOf(rest);
            case 'l' -> Long.valueOf(rest);
            case 's' -> new BytesRef(rest);
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static boolean fits(List<Object> values, Sort sort) {
        for (int i = 0; i < values.size(); i++) {
            if (!Orders.type(sort.getSort()[i]).isInstance(values.get(i))) {
                return false;
            }
        }
        return true;
    }
}
