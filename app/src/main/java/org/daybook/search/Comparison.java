package org.daybook.search;

import java.util.List;
import java.util.Optional;

/// How a number or a day stands to another one.
public enum Comparison {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("="),
    AT_LEAST(">="),
    MORE(">");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /// As it is written.
    public String sign() {
        return sign;
    }

    /// The one with this sign.
    public static Optional<Comparison> of(String sign) {
        return List.of(values()).stream().filter(one -> one.sign.equals(sign)).findFirst();
    }

    /// The smallest number that stands so to this one.
    public double least(double number) {
        return switch (this) {
            case LESS, AT_MOST -> Double.NEGATIVE_INFINITY;
            case EQUAL, AT_LEAST -> number;
            case MORE -> Math.nextUp(number);
        };
    }

    /// The greatest number that stands so to this one.
    public double most(double number) {
        return switch (this) {
            case LESS -> Math.nextDown(number);
            case AT_MOST, EQUAL -> number;
            case AT_LEAST, MORE -> Double.POSITIVE_INFINITY;
        };
    }

    /// The first day that stands so to this one, as days since 1970.
    public long first(long day) {
        return switch (this) {
            case LESS, AT_MOST -> Long.MIN_VALUE;
            case EQUAL, AT_LEAST -> day;
            case MORE -> day + 1;
        };
    }

    /// The last day that stands so to this one, as days since 1970.
    public long last(long day) {
        return switch (this) {
            case LESS -> day - 1;
            case AT_MOST, EQUAL -> day;
            case AT_LEAST, MORE -> Long.MAX_VALUE;
        };
    }
}
