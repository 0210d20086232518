package org.daybook.exchange.column;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.daybook.shared.Said;

/// What 0 means in a column of potencies, where it can be no result of a measurement.
public enum ZeroMeaning {

    /// The number 0, as a curve without inhibition may be given.
    VALUE("said.exchange.the-value-0"),
    /// Nothing was measured.
    NOT_DETERMINED("said.exchange.not-determined");

    private final String label;

    ZeroMeaning(String label) {
        this.label = label;
    }

    /// What people read in the list of choices.
    public Said label() {
        return Said.of(label);
    }

    /// The name in the API: `not-determined`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The meaning with this name in the API.
    public static Optional<ZeroMeaning> read(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
