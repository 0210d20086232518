package org.daybook.exchange.column;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.daybook.shared.Said;

/// Whether the day or the month stands first in dates such as `03/04/2026`.
public enum DayOrder {

    DAY_FIRST("said.exchange.day-first"), MONTH_FIRST("said.exchange.month-first");

    private final String label;

    DayOrder(String label) {
        this.label = label;
    }

    /// What people read in the list of choices.
    public Said label() {
        return Said.of(label);
    }

    /// The name in the API: `day-first`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The order with this name in the API.
    public static Optional<DayOrder> read(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
