package org.daybook.assay;

import java.util.Map;
import java.util.Optional;

/// How a measured value stands to the true one: equal, or only a bound, or about.
public enum Relation {

    EQUAL("="), LESS("<"), LESS_OR_EQUAL("<="), GREATER(">"), GREATER_OR_EQUAL(">="), ABOUT("~");

    private static final Map<String, Relation> SPELLINGS = Map.ofEntries(
            Map.entry("=", EQUAL), Map.entry("<", LESS), Map.entry("<=", LESS_OR_EQUAL), Map.entry("=<", LESS_OR_EQUAL),
            Map.entry("≤", LESS_OR_EQUAL), Map.entry(">", GREATER), Map.entry(">=", GREATER_OR_EQUAL), Map.entry("=>", GREATER_OR_EQUAL),
            Map.entry("≥", GREATER_OR_EQUAL), Map.entry("~", ABOUT), Map.entry("≈", ABOUT), Map.entry("∼", ABOUT), Map.entry("ca.", ABOUT));

    private final String symbol;

    Relation(String symbol) {
        this.symbol = symbol;
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

    /// Reads a relation as people write it, such as `>=`, `=>` or `≥`; empty if it is none.
    public static Optional<Relation> read(String text) {
        return Optional.ofNullable(SPELLINGS.get(text.strip()));
    }

    @Override
    public String toString() {
        return symbol;
    }
}
