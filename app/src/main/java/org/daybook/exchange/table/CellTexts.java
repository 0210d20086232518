package org.daybook.exchange.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is the same for the texts of all cells, whatever the format of the file.
public final class CellTexts {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern BOUND = Pattern.compile("\\s*&(?:gt|lt|ge|le|plusmn);\\s*=?\\s*[-+]?[\\d.,]+.*",
            Pattern.DOTALL);
    private static final Pattern ERROR = Pattern.compile(
            "#(?:REF|VALUE|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|UNKNOWN|CONNECT|BUSY|ERROR)!|#DIV/0!|#NAME\\?|Err:\\d{3}");
    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 3;
    private static final int MOST_DIGITS = 8;

    private CellTexts() {
    }

    /// The letters a spreadsheet shows above a column, from 0: A, B … AA.
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / LETTERS - 1) {
            letters.insert(0, (char) ('A' + left % LETTERS));
        }
        return letters.toString();
    }

    /// The column, from 0, that a name such as `AB12` says; -1 if it says none.
    public static int column(String name) {
        int column = 0;
        for (int at = 0; at < name.length() && at < MOST_LETTERS && name.charAt(at) >= 'A'
                && name.charAt(at) <= 'Z'; at++) {
            column = column * LETTERS + name.charAt(at) - 'A' + 1;
        }
        return column - 1;
    }

    /// The row, from 1, that a name such as `AB12` says; -1 if it says none.
    public static int row(String name) {
        int at = 0;
        while (at < name.length() && name.charAt(at) >= 'A' && name.charAt(at) <= 'Z') {
            at++;
        }
        return whole(name.substring(at));
    }

    /// A number of at most eight digits; -1 for anything else.
    public static int whole(@Nullable String text) {
        int number = 0;
        int length = text == null ? 0 : text.length();
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || length > MOST_DIGITS) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return length == 0 ? -1 : number;
    }

    /// A text of a workbook as typed: characters that XML cannot hold are written as `_x000D_`.
    public static String unescaped(String text) {
        return text.indexOf("_x") < 0 ? text
                : ESCAPED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /// Whether a text is what a spreadsheet shows where a formula failed; `#N/A` says that there is nothing.
    public static boolean isError(String text) {
        return !text.isEmpty() && (text.charAt(0) == '#' || text.charAt(0) == 'E') && ERROR.matcher(text).matches();
    }

    /// Whether a text is a bound that was escaped for a web page: `&gt;10`. Nothing else is taken for escaped.
    static boolean isEscapedBound(String text) {
        return text.indexOf('&') >= 0 && BOUND.matcher(text).matches();
    }
}
