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
    LESS("<", "<", "<<", "≪", "less than", "lower than", "smaller than", "below", "under", "weniger als", "kleiner als",
            "unter", "unterhalb von", "moins de", "inférieur à", "inferieur a", "menos de", "menor que", "menor de",
            "inferior a"),
    LESS_OR_EQUAL("<=", "<=", "=<", "≤", "⩽", "≦", "</=", "at most", "no more than", "not more than",
            "no greater than", "not greater than", "no higher than", "not higher than", "not above", "not over",
            "not exceeding", "less than or equal to", "up to", "höchstens", "maximal", "nicht mehr als",
            "bis zu", "bis", "au plus", "au maximum", "pas plus de", "jusqu'à", "jusqu’à", "como máximo",
            "como maximo", "no más de", "no mas de", "hasta"),
    GREATER(">", ">", ">>", "≫", "greater than", "more than", "higher than", "larger than", "above", "over",
            "in excess of", "mehr als", "größer als", "groesser als", "über", "ueber", "oberhalb von", "plus de",
            "supérieur à", "superieur a", "más de", "mas de", "mayor que", "mayor de", "superior a"),
    GREATER_OR_EQUAL(">=", ">=", "=>", "≥", "⩾", "≧", ">/=", "at least", "no less than", "not less than",
            "no lower than", "not lower than", "not below", "not under", "greater than or equal to", "mindestens",
            "nicht weniger als", "au moins", "pas moins de", "al menos", "por lo menos", "como mínimo", "como minimo"),
    ABOUT("~", "~", "≈", "∼", "≅", "≃", "ca.", "ca", "circa", "approx.", "approx", "approximately", "about", "around",
            "roughly", "zirka", "etwa", "ungefähr", "rund", "environ", "env.", "aprox.", "aprox", "aproximadamente",
            "alrededor de", "cerca de");

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
                .collect(Collectors.joining("|", "(?iu:", ")"));
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
