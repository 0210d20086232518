package org.daybook.assay;

import java.util.regex.Pattern;

/// The regular expression of numbers under one [NumberStyle].
///
/// @param regex one group, without the sign; nothing but digits and marks
record NumberPattern(NumberStyle style, String regex) {

    private static final String TEN = "10\\^\\(?[-+]?\\d{1,3}\\)?";
    private static final Pattern POWER = Pattern.compile("\\s*[x×*·∙]\\s*10\\^?");
    private static final Pattern SUPERSCRIPT = Pattern.compile("(?<=10)[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    static NumberPattern of(NumberStyle style) {
        String point = Pattern.quote(String.valueOf(style.decimal()));
        String fraction = style == NumberStyle.COMMA ? "(?:,\\d{1,30})?" : "(?:\\.\\d{0,30})?";
        String grouped = "[1-9]\\d{0,2}(?:(?:" + Pattern.quote(String.valueOf(style.thousands())) + "\\d{3}){1,6}|(?:'\\d{3}){1,6})"
                + fraction;
        String exponent = "(?:[eE][-+]?\\d{1,3}|\\s*[x×*·∙]\\s*(?:" + TEN + "|10[-+]\\d{1,3}))?";
        String plain = "(?:\\d{1,30}" + fraction + "|" + point + "\\d{1,30})" + exponent;
        return new NumberPattern(style, "([-+]?(?:" + TEN + "|" + grouped + "(?![\\deE])|" + plain + ")(?!\\d))");
    }

    /// `10⁻⁷` becomes `10^-7`.
    static String lowered(String text) {
        return SUPERSCRIPT.matcher(text).replaceAll(raised -> {
            StringBuilder power = new StringBuilder("^");
            raised.group().chars().map(c -> c == '⁻' ? '-' : c == '⁺' ? '+' : '0' + RAISED.indexOf(c))
                    .forEach(c -> power.append((char) c));
            return power.toString();
        });
    }

    /// The number that this pattern matched; infinite where no double holds it.
    double number(String matched) {
        String digits = matched.replace("'", "").replace(String.valueOf(style.thousands()), "").replace(style.decimal(), '.');
        String power = POWER.matcher(digits).replaceFirst("e").replaceFirst("^([-+]?)10\\^", "$11e");
        return Double.parseDouble(power.replaceAll("[()]", ""));
    }
}
