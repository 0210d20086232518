package org.daybook.assay.value;

import java.util.regex.Pattern;

/// The text of a cell, and beside it the same text in plain characters, position for position.
///
/// @param typed what was typed, with ordinary blanks
/// @param plain the same length: ASCII digits, signs and brackets for their full width and typographic forms, and an
///     apostrophe
///         for a blank or an apostrophe that marks thousands
record CellText(String typed, String plain) {

    private static final String BLANKS = "\u00A0\u2007\u2008\u2009\u200A\u202F\u3000\t";
    private static final Pattern INVISIBLE = Pattern.compile("[\u200B\u200E\u200F\uFEFF]");
    private static final Pattern ENTITY = Pattern.compile("&(gt|lt|ge|le|amp|plusmn|micro|nbsp);");
    private static final int FULL_WIDTH = 0xFEE0;

    /// `1'234`, `1 234 567`, `1 234,5`; one ordinary blank between whole numbers may as well part two values.
    private static final Pattern THOUSANDS = Pattern.compile(
            "(?<![\\d.,'])[1-9]\\d{0,2}(?:(?:['’ʼ`\u00A0\u2007\u2008\u2009\u202F]\\d{3})+"
                    + "|(?: \\d{3}){2,}|(?: \\d{3})+(?=[.,]\\d))(?!\\d)");

    static CellText of(String cell) {
        String text = INVISIBLE.matcher(decoded(cell)).replaceAll("").strip();
        String grouped = THOUSANDS.matcher(ascii(text)).replaceAll(
                match -> match.group().replaceAll("\\D", "'"));
        StringBuilder typed = new StringBuilder(text.length());
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            typed.append(blank(text.charAt(i)));
            plain.append(blank(grouped.charAt(i)));
        }
        int from = 0;
        int to = typed.length();
        while (from < to && typed.charAt(from) == ' ') {
            from++;
        }
        while (from < to && typed.charAt(to - 1) == ' ') {
            to--;
        }
        return new CellText(typed.substring(from, to), plain.substring(from, to));
    }

    /// The part between two positions, without the blanks around it.
    CellText part(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(typed.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(typed.charAt(end - 1))) {
            end--;
        }
        return new CellText(typed.substring(start, end), plain.substring(start, end));
    }

    private static char blank(char c) {
        return BLANKS.indexOf(c) >= 0 ? ' ' : c;
    }

    /// The text with what was escaped for a web page as it was meant: `>10` for `&gt;10`.
    static String decoded(String cell) {
        return cell.indexOf('&') < 0 ? cell : ENTITY.matcher(cell).replaceAll(entity -> switch (entity.group(1)) {
            case "gt" -> ">";
            case "lt" -> "<";
            case "ge" -> "≥";
            case "le" -> "≤";
            case "plusmn" -> "±";
            case "micro" -> "µ";
            case "nbsp" -> " ";
            default -> "&";
        });
    }

    private static String ascii(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(ascii(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char ascii(char c) {
        if (c < 0x80) {
            return c;
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - FULL_WIDTH);
        }
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return switch (c) {
            case '\u2212', '\u2010', '\u2011', '\uFE63' -> '-';
            case '\u2012', '\u2014', '\u2015' -> '–';
            case '、' -> ',';
            default -> c;
        };
    }
}
