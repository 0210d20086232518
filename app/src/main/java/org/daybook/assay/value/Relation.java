package org.daybook.assay.value;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a measured value stands to the true one: equal, or only a bound, or about.
public enum Relation {

    EQUAL("=", "="),
    LESS("<", "<", "<<", "≪", "less than", "below", "under"),
    LESS_OR_EQUAL("<=", "<=", "=<", "≤", "⩽", "≦", "</=", "at most", "no more than"),
    GREATER(">", ">", ">>", "≫", "greater than", "more than", "above", "over"),
    GREATER_OR_EQUAL(">=", ">=", "=>", "≥", "⩾", "≧", ">/=", "at least", "no less than"),
    ABOUT("~", "~", "≈", "∼", "≅", "≃", "ca.", "ca", "circa", "approx.", "approx", "approximately", "about", "around");

    private static final Map<String, Relation> BY_SPELLING = bySpelling();

    private final String symbol;
    private final String[] spellings;

    Relation(String symbol, String... spellings) {
        this.symbol = symbol;
        this.spellings = spellings;
    }

    /// One of `= < <= > >= ~`, as it is stored and exported.
    public String symbol() {
        return symbol;
    }

    /// Whether only a bound is known: such a value takes no part in a mean.
    public boolean isCensored() {
        return this != EQUAL && this != ABOUT;
    }

    /// The relation of a quantity that falls when this one rises, such as pIC50 to IC50.
    public Relation reversed() {
        return switch (this) {
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            case EQUAL, ABOUT -> this;
        };
    }

    /// Reads a relation as people write it, such as `>=`, `=>`, `≥`, `at least` or `ca.`; empty if it is none.
    public static Optional<Relation> read(String text) {
        String plain = CellText.decoded(text)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("([<>=])\\s+(?=[<>=])", "$1")
                .replaceAll("\\s+", " ");
        return Optional.ofNullable(BY_SPELLING.get(plain));
    }

    /// Every spelling that [#read(String)] knows, the longest first; words do not run into further letters.
    static String regex() {
        return BY_SPELLING.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(spelling -> Character.isLetter(spelling.charAt(0))
                        ? Pattern.quote(spelling).replace(" ", "\\E\\s+\\Q") + "(?!\\p{L})"
                        : spelling.chars()
                                .mapToObj(Character::toString)
                                .map(Pattern::quote)
                                .collect(Collectors.joining("\\s*")))
                .collect(Collectors.joining("|", "(?i:", ")"));
    }

    private static Map<String, Relation> bySpelling() {
        Map<String, Relation> found = new HashMap<>();
        for (Relation relation : values()) {
            for (String spelling : relation.spellings) {
                found.put(spelling, relation);
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
