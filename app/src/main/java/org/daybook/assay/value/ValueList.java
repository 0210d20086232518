package org.daybook.assay.value;

import java.util.ArrayList;
import java.util.List;

/// Where one value of a cell ends and the next begins: at `;`, `|`, a line break or a comma, but never inside brackets.
final class ValueList {

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
