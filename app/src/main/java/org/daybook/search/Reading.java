package org.daybook.search;

import java.util.Locale;
import java.util.Optional;

/// The ways to read what stands in the search box.
public enum Reading {
    NUMBER, INCHIKEY, INCHI, SMILES, FORMULA, NAME, WORDS;

    /// The word for it in addresses.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Nothing if there is no reading of that name.
    public static Optional<Reading> of(String key) {
        for (Reading reading : values()) {
            if (reading.key().equals(key)) {
                return Optional.of(reading);
            }
        }
        return Optional.empty();
    }
}
