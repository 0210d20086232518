package org.daybook.registry.name;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A CAS Registry Number: two to seven digits, two digits and a check digit.
///
/// The check digit is the sum of the others, each times its place from the right, modulo 10 (CAS, *Check digit
/// verification of CAS Registry Numbers*).
///
/// Lists write it in brackets, with zeros before it to ten digits, or with typographic hyphens; the check digit tells
/// that it is meant.
///
/// @param text as CAS writes it, with hyphens
public record CasNumber(String text) {

    private static final Pattern SHAPE = Pattern.compile("0{0,8}([1-9]\\d{1,6})-(\\d{2})-(\\d)");
    private static final Pattern BRACKETS = Pattern.compile("^[\\[(](.*)[\\])]$");
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\u2212]");

    /// Whether a text has the shape of a CAS number, right or wrong.
    public static boolean isShaped(String text) {
        return SHAPE.matcher(plain(text)).matches();
    }

    private static String plain(String text) {
        return HYPHENS.matcher(BRACKETS.matcher(text.strip()).replaceFirst("$1")).replaceAll("-").strip();
    }

    /// The number that is written so; empty if it is none or its check digit is wrong.
    public static Optional<CasNumber> read(String text) {
        Matcher shape = SHAPE.matcher(plain(text));
        return shape.matches()
                        && checkDigit(shape.group(1) + shape.group(2))
                                == shape.group(3).charAt(0) - '0'
                ? Optional.of(new CasNumber(shape.group(1) + "-" + shape.group(2) + "-" + shape.group(3)))
                : Optional.empty();
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.length() - i) * (digits.charAt(i) - '0');
        }
        return sum % 10;
    }
}
