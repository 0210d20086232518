package org.daybook.exchange.table.text;

import java.util.Comparator;
import java.util.List;
import org.daybook.exchange.table.text.TextEncoding.Known;

/// Says which of the older encodings makes the most likely text of some lines.
///
/// Detectors that count letters (juniversalchardet, ICU) name none, or a wrong one, for tables with a few words beyond
/// ASCII; what stands beside such a character says more than how often it occurs
/// (`docs/decisions/0058-where-a-table-begins.md`).
final class LikelyText {

    private static final int WORST = -20;
    private static final int SYMBOL_IN_WORD = -3;
    /// Signs that scientists write in Latin text.
    private static final String SIGNS =
            "\u00B5\u03BC\u00B0\u00B1\u00B7\u00D7\u00B2\u00B3\u00B9\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026\u00AE\u2122\u00A9\u00A0\u2264\u2265\u00AB\u00BB\u20AC\u00A3\u00A7\u00BD\u00B4";

    private LikelyText() {
    }

    /// The best of the encodings with one or two bytes a character; Windows Latin-1 if several are as good.
    static Known best(byte[] lines) {
        return List.of(Known.WINDOWS_1252, Known.MACINTOSH, Known.GB18030, Known.SHIFT_JIS).stream()
                .max(Comparator.<Known>comparingInt(one -> score(new String(lines, one.charset()), one))
                        .thenComparing(Comparator.reverseOrder())).orElseThrow();
    }

    private static int score(String text, Known encoding) {
        int score = 0;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one >= 0x80) {
                char before = i == 0 ? ' ' : text.charAt(i - 1);
                char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
                score += isEastern(one) ? eastern(one, before, after, encoding) : western(one, before, after);
            }
        }
        return score;
    }

    private static boolean isEastern(char one) {
        return one >= 0x2E80 && one <= 0xD7FF || one >= 0xFF00 && one < 0xFFF0;
    }

    private static int eastern(char one, char before, char after, Known encoding) {
        if (Character.isLowerCase(before) && before < 0x80 || Character.isLowerCase(after) && after < 0x80) {
            return 2 * SYMBOL_IN_WORD;
        }
        if (one >= 0xFF61 && one <= 0xFF9F) {
            return -1;
        }
        byte[] bytes = String.valueOf(one).getBytes(encoding.charset());
        int first = bytes[0] & 0xFF;
        boolean isCommon = encoding == Known.GB18030
                ? bytes.length == 2 && first >= 0xA1 && first <= 0xF7 && (bytes[1] & 0xFF) >= 0xA1 : first < 0xE0
                || one < 0x3100;
        return isCommon ? 4 : -2;
    }

    private static int western(char one, char before, char after) {
        if (one < 0xA0 || one == 0xFFFD || one >= 0xE000 && one < 0xF900) {
            return WORST;
        }
        boolean isBetweenLetters = Character.isLetter(before) && Character.isLetter(after);
        if (SIGNS.indexOf(one) >= 0) {
            return isBetweenLetters && "\u2019\u2013\u00B7\u00A0".indexOf(one) < 0 ? SYMBOL_IN_WORD : 2;
        }
        if (!Character.isLetter(one)) {
            return SYMBOL_IN_WORD;
        }
        boolean isAmongOthers = before >= 0x80 && Character.isLetter(before);
        if (isAmongOthers) {
            return -2;
        }
        boolean isRightCase = Character.isLowerCase(one) ? !Character.isUpperCase(before)
                || Character.isUpperCase(after)
                : Character.isUpperCase(one) && !Character.isLowerCase(before);
        boolean isInWord = Character.isLetter(before) || Character.isLetter(after);
        return isRightCase && isInWord && "\u0192\u0131\u02C6\u03C0\u03A9".indexOf(one) < 0 ? 2 : SYMBOL_IN_WORD;
    }
}
