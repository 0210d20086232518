package org.daybook.quantities;

import java.util.regex.Pattern;

/// The regular expression of numbers under one [NumberStyle].
///
/// @param regex one group, without the sign; nothing but digits and marks
public record NumberPattern(NumberStyle style, String regex) {

    private static final String TEN = "10\\^\\(?[-+]?\\d{1,3}\\)?";
    private static final Pattern POWER = Pattern.compile("\\s*[x×*·∙]\\s*10\\^?");
    private static final Pattern SUPERSCRIPT = Pattern.compile("(?<=10)[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}");
    private static final Pattern NOT_ZERO = Pattern.compile("[-+]?[0.]*[1-9]");
    private static final double SMALLEST = 1e-100;
    private static final double GREATEST = 1e100;
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// Digits of at most 30 places, with marks for thousands, a fraction, and a power of ten as `3.2E-7` or `3.2 x
    /// 10^-7`.
    public static NumberPattern of(NumberStyle style) {
        String point = Pattern.quote(String.valueOf(style.decimal()));
        String fraction = style == NumberStyle.COMMA ? "(?:,\\d{1,30})?" : "(?:\\.\\d{0,30})?";
        String thousands = Pattern.quote(String.valueOf(style.thousands()));
        String grouped = "[1-9]\\d{0,2}(?:(?:" + thousands + "\\d{3}){1,6}|(?:'\\d{3}){1,6})" + fraction;
        String exponent = "(?:[eE][-+]?\\d{1,3}|\\s*[x×*·∙]\\s*(?:" + TEN + "|10[-+]\\d{1,3}))?";
        String plain = "(?:\\d{1,30}" + fraction + "|" + point + "\\d{1,30})" + exponent;
        return new NumberPattern(style, "([-+]?(?:" + TEN + "|" + grouped + "(?![\\deE])|" + plain + ")(?!\\d))");
    }

    /// `10⁻⁷` becomes `10^-7`.
    public static String lowered(String text) {
        return SUPERSCRIPT.matcher(text).replaceAll(raised -> {
            StringBuilder power = new StringBuilder("^");
            raised.group().chars().map(c -> c == '⁻' ? '-' : c == '⁺' ? '+' : '0' + RAISED.indexOf(c))
                    .forEach(c -> power.append((char) c));
            return power.toString();
        });
    }

    /// Whether a number is one that somebody can have measured: 0, or of a size that converts into every unit.
    public static boolean isMeasurable(double value) {
        double size = Math.abs(value);
        return size == 0 || size >= SMALLEST && size <= GREATEST;
    }

    /// The number that this pattern matched; not a number where it is too small for a double.
    public double number(String matched) {
        String digits = matched.replace("'", "")
                .replace(String.valueOf(style.thousands()), "")
                .replace(style.decimal(), '.');
        String power = POWER.matcher(digits).replaceFirst("e").replaceFirst("^([-+]?)10\\^", "$11e");
        double value = Double.parseDouble(power.replaceAll("[()]", ""));
        return value == 0 && NOT_ZERO.matcher(power).lookingAt() ? Double.NaN : value;
    }
}
