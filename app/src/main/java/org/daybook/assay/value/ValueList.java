package org.daybook.assay.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where one value of a cell ends and the next begins: at `;`, `|`, a line break, a comma, an *and* or a slash, but
/// never inside brackets.
final class ValueList {

    private static final Pattern AND = Pattern.compile("(?i) ?(?: and | und | et | y |&) ?");
    private static final Pattern SLASH = Pattern.compile("/");

    private ValueList() {
    }

    /// The parts that are not blank.
    ///
    /// @param tight whether a comma between two digits separates, too
    static List<CellText> split(CellText text, boolean tight) {
        List<CellText> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.plain().length(); i++) {
            char c = i == text.plain().length() ? ';' : text.plain().charAt(i);
            depth = i == text.plain().length() ? 0 : depth(depth, c);
            if (depth == 0 && separates(text.plain(), i, c, tight)) {
                CellText part = text.part(from, i);
                if (!part.plain().isEmpty()) {
                    parts.add(part);
                }
                from = i + 1;
            }
        }
        return parts;
    }

    /// The parts of `0.5 and 0.6`.
    static List<CellText> joined(CellText text) {
        return parted(text, AND);
    }

    /// The parts of `0.5/0.6`.
    static List<CellText> slashed(CellText text) {
        return parted(text, SLASH);
    }

    private static List<CellText> parted(CellText text, Pattern by) {
        List<CellText> parts = new ArrayList<>();
        Matcher mark = by.matcher(text.plain());
        int from = 0;
        while (mark.find()) {
            if (depth(text.plain(), mark.start()) == 0) {
                parts.add(text.part(from, mark.start()));
                from = mark.end();
            }
        }
        parts.add(text.part(from, text.plain().length()));
        return parts.stream().anyMatch(part -> part.plain().isEmpty()) ? List.of(text) : parts;
    }

    private static int depth(String plain, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            depth = depth(depth, plain.charAt(i));
        }
        return depth;
    }

    /// Whether some comma that is not between two digits parts the values.
    static boolean isPartedByCommas(CellText text) {
        String plain = text.plain();
        int depth = 0;
        for (int i = 0; i < plain.length(); i++) {
            depth = depth(depth, plain.charAt(i));
            if (depth == 0 && plain.charAt(i) == ',' && !isTight(plain, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean separates(String plain, int at, char c, boolean tight) {
        return switch (c) {
            case ';', '|', '\n', '\r' -> true;
            case ',' -> tight || !isTight(plain, at);
            default -> false;
        };
    }

    private static boolean isTight(String plain, int comma) {
        return comma > 0
                && comma + 1 < plain.length()
                && isDigit(plain.charAt(comma - 1))
                && isDigit(plain.charAt(comma + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int depth(int depth, char c) {
        return switch (c) {
            case '(', '[' -> depth + 1;
            case ')', ']' -> Math.max(0, depth - 1);
            default -> depth;
        };
    }
}
