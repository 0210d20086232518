package org.daybook.registry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A CAS Registry Number: two to seven digits, two digits and a check digit.
///
/// The check digit is the sum of the others, each times its place from the right, modulo 10 (CAS, *Check digit verification of CAS
/// Registry Numbers*).
///
/// @param text as it is written, with hyphens
public record CasNumber(String text) {

    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{1,6})-(\\d{2})-(\\d)");

    /// Whether a text has the shape of a CAS number, right or wrong.
    public static boolean isShaped(String text) {
        return SHAPE.matcher(text.strip()).matches();
    }

    /// The number that is written so; empty if it is none or its check digit is wrong.
    public static Optional<CasNumber> read(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        return shape.matches() && checkDigit(shape.group(1) + shape.group(2)) == shape.group(3).charAt(0) - '0'
                ? Optional.of(new CasNumber(shape.group())) : Optional.empty();
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.length() - i) * (digits.charAt(i) - '0');
        }
        return sum % 10;
    }
}
