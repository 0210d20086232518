package org.daybook.exchange.sheet;

import java.util.regex.Pattern;

/// Keeps spreadsheet programs from taking a text of a CSV file for a formula.
///
/// The rule: a text that starts with `=`, `+`, `-`, `@`, a tabulator or a carriage return (or the full-width forms of
/// the first four) gets an apostrophe in front, unless it is a number, alone or with a unit after a blank or a degree
/// sign (`-78`, `+2.5`, `-78 °C`), or nothing but that one character. So does a text that has such an apostrophe of its
/// own. Daybook takes the apostrophe off again when it reads a CSV file.
public final class FormulaGuard {

    private static final String STARTS = "=+-@\t\r＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][-+]?\\d+)?%?(( |\u00A0)?[°%µ\u03BC\\p{L}][\\p{L}°%µ\u03BC/·]{0,9})?");

    private FormulaGuard() {
    }

    /// The text as it is safe to write.
    public static String guarded(String text) {
        return isFormula(bare(text)) ? "'" + text : text;
    }

    /// The text as it was before [#guarded].
    public static String unguarded(String text) {
        return text.startsWith("'") && isFormula(bare(text)) ? text.substring(1) : text;
    }

    private static String bare(String text) {
        return text.replaceFirst("^'+", "");
    }

    private static boolean isFormula(String text) {
        return text.length() > 1 && STARTS.indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches();
    }
}
