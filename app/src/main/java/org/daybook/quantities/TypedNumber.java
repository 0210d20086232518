package org.daybook.quantities;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;

/// A number as a person types it into a field, with a decimal point or a decimal comma.
///
/// A point without a comma is decimal. A comma is what it can only be: `0,45` is 0.45, `1,234,567` is 1234567. Where it
/// can be either, as in `1,234`, nothing is guessed.
public final class TypedNumber {

    private static final NumberPattern POINT = NumberPattern.of(NumberStyle.POINT);
    private static final NumberPattern COMMA = NumberPattern.of(NumberStyle.COMMA);
    private static final Pattern WITH_POINT = Pattern.compile(POINT.regex());
    private static final Pattern WITH_COMMA = Pattern.compile(COMMA.regex());

    /// Three digits after the only comma, and before it what can be a group of thousands.
    private static final Pattern TWO_WAYS = Pattern.compile("(?<![\\d.,'])[1-9]\\d{0,2},\\d{3}(?![\\d.,'])");

    private TypedNumber() {
    }

    /// The number that a field holds.
    ///
    /// @throws InvalidInputException for the field if the text is no number, or one that reads two ways; the words say
    ///         which two
    public static double of(String field, String typed) {
        requireOneReading(field, typed);
        String text = NumberPattern.lowered(typed.strip().replace('−', '-'));
        OptionalDouble number = text.indexOf(',') < 0
                ? reading(POINT, WITH_POINT, text)
                : Stream.of(reading(POINT, WITH_POINT, text), reading(COMMA, WITH_COMMA, text))
                        .filter(OptionalDouble::isPresent).findFirst().orElse(OptionalDouble.empty());
        return number.orElseThrow(() -> new InvalidInputException(field,
                Said.of("said.quantities.is-not-a-number", typed)));
    }

    /// Refuses a text in which a number reads two ways, such as `1,234 mg`.
    ///
    /// @throws InvalidInputException for the field
    public static void requireOneReading(String field, String typed) {
        Matcher matcher = TWO_WAYS.matcher(typed);
        if (matcher.find()) {
            String number = matcher.group();
            throw new InvalidInputException(field,
                    Said.of("said.quantities.can-be-or-write-it", number, number.replace(',', '.'),
                            number.replace(",", "")));
        }
    }

    private static OptionalDouble reading(NumberPattern style, Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::matches)
                .map(matcher -> style.number(matcher.group(1))).filter(Double::isFinite)
                .map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
