package org.daybook.exchange.table.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a number format of a workbook adds to the digits: words before and after them, zeros in front, per cent.
///
/// @param before words in front of the digits
/// @param after words behind the digits
/// @param zeros fewest digits in front of the point
/// @param isPercent whether a hundred times the number is shown, with a per cent sign
/// @param isNegative whether the number gets a minus sign
/// @param mask the digits as `0` and `#` with the words between them, as in `000-00-0`; empty if there are none
/// @param hasDigits whether the digits are shown at all
record NumberFormat(String before, String after, int zeros, boolean isPercent, boolean isNegative, String mask,
        boolean hasDigits) {

    private static final int MAX_ZEROS = 30;
    /// A word in quotes, one character after a backslash, a blank as wide as a character, a filling character,
    /// something in brackets, an exponent, a part of a number, the word General, anything else.
    private static final Pattern PARTS = Pattern.compile("\"([^\"]*)\"?|\\\\(.)|_.|\\*.|\\[([^]]*)]|[eE][+-]0+|"
            + "[0#?.,]+|(?i:general)|(.)");
    private static final Pattern MONEY = Pattern.compile("\\$([^-]*)(-.*)?");
    private static final String COLOURS = "(?i)black|blue|cyan|green|magenta|red|white|yellow|colou?r ?\\d+";

    /// What the format says of a value; empty if it only shows its digits, or says nothing that is understood.
    static Optional<NumberFormat> of(String format, double value) {
        if (format.isEmpty() || format.equalsIgnoreCase("General") || format.equals("@")) {
            return Optional.empty();
        }
        String[] sections = format.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        int section = value < 0 && sections.length > 1 ? 1 : value == 0 && sections.length > 2 ? 2 : 0;
        NumberFormat shown = new Reader(value < 0).read(sections[section]);
        boolean isPlain = shown.before.isEmpty() && shown.after.isEmpty() && shown.zeros <= 1 && !shown.isPercent
                && shown.mask.isEmpty();
        return isPlain || !shown.isUnderstood(value) ? Optional.empty() : Optional.of(shown);
    }

    /// A dash for zero, and nothing at all, are ways to show a number that a person knows to be there.
    private boolean isUnderstood(double value) {
        return hasDigits ? !(value == 0 && before.equals("-")) : !before.isEmpty() && !before.matches("[-–—]");
    }

    /// The words of the format around these digits.
    ///
    /// @param digits without a sign, with a point if need be
    String with(String digits) {
        if (!hasDigits) {
            return before;
        }
        if (!mask.isEmpty()) {
            return digits.indexOf('.') < 0 ? before + (isNegative ? "-" : "") + masked(digits) + after : digits;
        }
        int whole = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        String padded = "0".repeat(Math.max(0, Math.min(zeros, MAX_ZEROS) - whole)) + digits;
        return before + (isNegative ? "-" : "") + padded + (isPercent ? "%" : "") + after;
    }

    /// The digits from the right in the places of the mask; those left over stand before the first.
    private String masked(String digits) {
        StringBuilder reversed = new StringBuilder();
        int left = digits.length();
        for (int i = mask.length() - 1; i >= 0 && (left > 0 || mask.lastIndexOf('0', i) >= 0); i--) {
            boolean isPlace = mask.charAt(i) == '0' || mask.charAt(i) == '#';
            reversed.append(!isPlace ? mask.charAt(i) : left > 0 ? digits.charAt(--left) : '0');
        }
        return digits.substring(0, left) + reversed.reverse();
    }

    /// Reads one section of a format.
    private static final class Reader {

        private final boolean isNegative;
        private final StringBuilder before = new StringBuilder();
        private final StringBuilder after = new StringBuilder();
        private int zeros;
        private boolean hasDigits;
        private boolean isPercent;
        private final StringBuilder mask = new StringBuilder();
        private boolean isBroken;
        private boolean hasPoint;

        Reader(boolean isNegative) {
            this.isNegative = isNegative;
        }

        NumberFormat read(String section) {
            Matcher parts = PARTS.matcher(section);
            while (parts.find()) {
                take(parts);
            }
            String front = before.toString().stripLeading();
            return new NumberFormat(hasDigits ? withoutSign(front) : front.strip(), withoutBracket(after.toString()
                    .stripTrailing()),
                    zeros, isPercent, isNegative, isMask() ? mask.toString() : "", hasDigits);
        }

        private void take(Matcher part) {
            String text = part.group();
            if (part.group(1) != null) {
                words(part.group(1));
            } else if (part.group(2) != null) {
                words(part.group(2));
            } else if (part.group(3) != null) {
                brackets(part.group(3));
            } else if (part.group(4) != null) {
                other(part.group(4));
            } else if (text.equalsIgnoreCase("general") || "0#?.,".indexOf(text.charAt(0)) >= 0) {
                digits(text);
            }
        }

        private void digits(String text) {
            if (hasDigits && !after.isEmpty()) {
                isBroken = true;
                mask.append(after);
                after.setLength(0);
            }
            hasDigits = true;
            mask.append(text.replace('?', '#').replace(",", ""));
            for (int i = 0; i < text.length() && !hasPoint; i++) {
                hasPoint = text.charAt(i) == '.';
                zeros += text.charAt(i) == '0' ? 1 : 0;
            }
        }

        /// A fraction is no mask, nor is what has a point.
        private boolean isMask() {
            return isBroken && !hasPoint && mask.indexOf("/") < 0;
        }

        private void words(String text) {
            (hasDigits ? after : before).append(text);
        }

        private void other(String character) {
            if (character.equals("%")) {
                isPercent = true;
            } else if (!character.equals("@")) {
                words(character);
            }
        }

        /// Colours and languages are not shown, conditions neither; the sign of a currency is.
        private void brackets(String inside) {
            Matcher money = MONEY.matcher(inside);
            if (money.matches()) {
                words(money.group(1));
            } else if (!inside.matches(COLOURS) && !inside.matches("[<>=].*")) {
                words("[" + inside + "]");
            }
        }

        /// A section of its own for negative numbers writes the sign, or brackets for it.
        private String withoutSign(String front) {
            return isNegative ? front.replaceFirst("^[-(]|-$", "") : front;
        }

        private String withoutBracket(String back) {
            return isNegative && back.endsWith(")") ? back.substring(0, back.length() - 1) : back;
        }
    }
}
