package org.daybook.assay.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.quantities.NumberPattern;
import org.daybook.quantities.Unit;

/// Walks along the text of one value; what a pattern does not take stays for the next.
final class ValueScanner {

    /// A unit may have blanks in it: `uL/min/10^6 cells`.
    private static final Pattern UNIT =
            Pattern.compile("-?[%°\\p{L}][%°\\p{L}\\d/^.·µ⁻¹²³-]{0,30}(?: [%\\p{L}\\d/^.·⁻¹-]{1,30}){0,3}");

    private static final Pattern OPEN = Pattern.compile("\\((?=(?:%|[^()]{2,})\\))");
    private static final Pattern CLOSE = Pattern.compile("\\)");

    private final String text;
    private final NumberPattern numbers;
    private final Pattern number;
    private int at;

    ValueScanner(String text, NumberPattern numbers, Pattern number) {
        this.text = text;
        this.numbers = numbers;
        this.number = number;
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    boolean atEnd() {
        return text.substring(at).isBlank();
    }

    /// Takes what the pattern matches here, after blanks.
    Optional<Matcher> take(Pattern pattern) {
        int start = at;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return takeFrom(pattern.matcher(text), start);
    }

    boolean skip(Pattern pattern) {
        return take(pattern).isPresent();
    }

    private Optional<Matcher> takeFrom(Matcher matcher, int start) {
        matcher.region(start, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher);
    }

    /// Takes a number that somebody can have measured.
    Optional<Double> number() {
        int before = at;
        Optional<Double> found =
                take(number).map(matcher -> numbers.number(matcher.group(1))).filter(NumberPattern::isMeasurable);
        if (found.isEmpty()) {
            at = before;
        }
        return found;
    }

    /// Takes the longest run of words here that is a unit known to [Unit].
    Optional<Unit> unit() {
        int before = at;
        Optional<Matcher> run = take(UNIT);
        if (run.isEmpty()) {
            return Optional.empty();
        }
        int start = run.get().start();
        for (int end = run.get().end(); end > start; end = cut(start, end)) {
            String words = text.substring(start, end);
            String bare = words.replaceFirst("\\.$", "");
            Optional<Unit> unit = Unit.known(words).or(() -> Unit.known(bare));
            if (unit.isPresent()) {
                at = end;
                return unit;
            }
        }
        at = before;
        return unitRunningIntoWords(start);
    }

    /// `0.5 (µM)`; one letter in brackets is a mark.
    Optional<Unit> unitInBrackets() {
        int before = at;
        Optional<Unit> unit = skip(OPEN) ? unit() : Optional.empty();
        if (unit.isEmpty() || !skip(CLOSE)) {
            at = before;
            return Optional.empty();
        }
        return unit;
    }

    private int cut(int start, int end) {
        return Math.max(start, Math.max(text.lastIndexOf(' ', end - 1), text.lastIndexOf('-', end - 1)));
    }

    /// `%inhibition`: only the sign of per cent may be followed by a letter at once.
    private Optional<Unit> unitRunningIntoWords(int start) {
        if (text.charAt(start) != '%') {
            return Optional.empty();
        }
        at = start + 1;
        return Optional.of(Unit.PERCENT);
    }
}
