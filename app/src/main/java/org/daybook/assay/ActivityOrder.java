package org.daybook.assay;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;

/// The orders in which the results of an assay are shown and written to files; equals stay as they were recorded.
public enum ActivityOrder {

    /// The smallest number first, words last.
    VALUE("value"),
    /// The greatest number first, words last.
    FALLING("-value"),
    /// By the number that each result was measured under.
    COMPOUND("compound");

    private final String key;

    ActivityOrder(String key) {
        this.key = key;
    }

    /// The word for it in addresses.
    public String key() {
        return key;
    }

    /// The order of that name.
    ///
    /// @throws InvalidInputException for field `sort` if there is none
    public static ActivityOrder of(String key) {
        return List.of(values()).stream()
                .filter(order -> order.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("sort",
                        Said.of("said.assay.is-no-order-of-results", key)));
    }

    /// The results in this order.
    ///
    /// @param numbers the number of a compound, for results that do not name one themselves
    public List<Activity> sorted(Collection<Activity> results, Function<CompoundId, String> numbers) {
        return results.stream().sorted(comparator(numbers)).toList();
    }

    private Comparator<Activity> comparator(Function<CompoundId, String> numbers) {
        return switch (this) {
            case VALUE -> Comparator.comparingDouble(result -> result.value().orElse(Double.POSITIVE_INFINITY));
            case FALLING -> Comparator.comparingDouble(result -> negated(result.value()));
            case COMPOUND ->
                Comparator.comparing(
                        result -> result.reportedNumber().orElseGet(() -> numbers.apply(result.compound())));
        };
    }

    private static double negated(OptionalDouble value) {
        return value.isPresent() ? -value.getAsDouble() : Double.POSITIVE_INFINITY;
    }
}
