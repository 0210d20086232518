package org.daybook.web.registry.table;

import java.util.Locale;
import org.daybook.exchange.shown.TableColumn;
import org.daybook.quantities.Numbers;
import org.daybook.quantities.TypedNumber;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;

/// What a table is narrowed to in one column: numbers between two, both included, or words. What has no value is left
/// out.
///
/// @param text as it stands in an address: `200..400`, `..1`, `..` for any value, or words
record Condition(TableColumn column, String text, double least, double most) {

    private static final String TO = "..";

    /// @throws InvalidInputException for field `where` if it is no range and the column has numbers
    static Condition of(TableColumn column, String text) {
        if (!column.isNumber()) {
            return new Condition(column, text, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        int dots = text.indexOf(TO);
        if (dots < 0) {
            double number = TypedNumber.of("where", text);
            return new Condition(column, text, number, number);
        }
        Condition range = new Condition(column, text,
                end(text.substring(0, dots), Double.NEGATIVE_INFINITY),
                end(text.substring(dots + TO.length()), Double.POSITIVE_INFINITY));
        if (range.least > range.most) {
            throw new InvalidInputException("where", Said.of("said.registry.the-range-runs-backwards", text));
        }
        return range;
    }

    private static double end(String text, double open) {
        return text.isBlank() ? open : TypedNumber.of("where", text.strip());
    }

    /// As it stands in an address, with its column.
    String address() {
        return column.slug() + "=" + text;
    }

    /// It in words.
    ///
    /// @param name of the column
    String words(String name, Words words) {
        String unit = column.unit().isEmpty() ? "" : " " + column.unit();
        if (!column.isNumber() || least == most) {
            return words.of("registry.table.has", name, text + unit);
        }
        if (Double.isInfinite(least)) {
            return Double.isInfinite(most) ? words.of("registry.table.any-value", name)
                    : words.of("registry.table.at-most", name, Numbers.plain(most) + unit);
        }
        return Double.isInfinite(most) ? words.of("registry.table.at-least", name, Numbers.plain(least) + unit)
                : words.of("registry.table.between", name, Numbers.plain(least), Numbers.plain(most) + unit);
    }

    /// Whether a value meets it.
    ///
    /// @param value null: none
    boolean isMetBy(@Nullable Comparable<?> value) {
        return switch (value) {
            case null -> false;
            case Number number -> number.doubleValue() >= least && number.doubleValue() <= most;
            default -> value.toString().toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
        };
    }
}
