package org.daybook.registry.number;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;

/// A number such as `OSM-S-106`: a prefix that names the scheme, and a sequence.
///
/// Numbers are compared by their [#key()], which ignores case, separators and leading zeros: `osm-s-031`, `OSM S 31`
/// and `OSM_S_031` are one number.
///
/// @param text the number as written, in upper case, with hyphens for blanks and dots
/// @param prefix everything before the last digits
/// @param digits the last digits as written
public record CompoundNumber(String text, String prefix, String digits) {

    private static final int MAX_LENGTH = 60;
    /// Dashes of all kinds, and what would be in the way in an address.
    private static final Pattern SEPARATORS = Pattern.compile("[\\u2010-\\u2015\\u2212. ]");
    private static final Pattern NUMBER =
            Pattern.compile("([A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+)*?[-_]?)(?<!\\d)(\\d{1,15})");
    private static final Pattern RUN = Pattern.compile("[A-Z]+|\\d+");

    /// Reads a number.
    ///
    /// @throws InvalidInputException for field `number` if it is none
    public static CompoundNumber of(String typed) {
        return read(OverLimitException.requireNaming("number", typed))
                .orElseThrow(() -> new InvalidInputException("number",
                        Said.of("said.registry.is-not-a-compound-number", typed)));
    }

    /// Reads a number, or nothing if the text is none.
    public static Optional<CompoundNumber> read(String typed) {
        if (typed.length() > 2 * MAX_LENGTH) {
            return Optional.empty();
        }
        String text = SEPARATORS.matcher(typed.strip()).replaceAll("-").toUpperCase(Locale.ROOT);
        Matcher matcher = NUMBER.matcher(text);
        return text.length() <= MAX_LENGTH && matcher.matches()
                ? Optional.of(new CompoundNumber(text, matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /// Checks that numbers can begin so: letters, parted by hyphens or underscores, and no digits.
    ///
    /// @return the prefix in upper case
    /// @throws InvalidInputException for field `prefix` if they cannot
    public static String requirePrefix(String typed) {
        String text = OverLimitException.requireNaming("prefix", typed.strip());
        return read(text + "1")
                .map(CompoundNumber::prefix)
                .filter(prefix -> prefix.chars().noneMatch(Character::isDigit))
                .orElseThrow(() -> new InvalidInputException("prefix",
                        Said.of("said.registry.is-no-prefix-of-numbers", typed)));
    }

    /// The spelling by which numbers are compared.
    public String key() {
        return keyOf(text);
    }

    /// The same for the prefix alone.
    public String prefixKey() {
        return keyOf(prefix);
    }

    /// Its last digits as a number, without leading zeros: at most 15 digits.
    public long sequence() {
        return Long.parseLong(digits);
    }

    /// As [#key()], for a text that may be a number or a prefix: letters and runs of digits with hyphens between.
    public static String keyOf(String text) {
        StringBuilder key = new StringBuilder();
        Matcher runs = RUN.matcher(text.toUpperCase(Locale.ROOT));
        while (runs.find()) {
            if (!key.isEmpty()) {
                key.append('-');
            }
            String run = runs.group();
            key.append(Character.isDigit(run.charAt(0)) ? run.replaceFirst("^0+(?=\\d)", "") : run);
        }
        return key.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
