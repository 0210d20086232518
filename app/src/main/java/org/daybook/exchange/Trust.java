package org.daybook.exchange;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;

/// What a person says is right where the parts of a row speak of different compounds; without it such rows wait.
/// The names are stored and are part of the API.
public enum Trust {

    /// The SMILES or molfile, over InChI and InChIKey.
    SMILES,
    /// The InChI, over SMILES and molfile.
    INCHI,
    /// Number and structure, over ids and names.
    NUMBER,
    /// The id, over names, in rows without a structure.
    ID;

    /// The name in the API.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads the name that somebody sent.
    ///
    /// @throws InvalidInputException for field `mapping` if it is none of the four
    public static Trust of(String typed) {
        String word = OverLimitException.requireNaming("mapping", typed).strip().toUpperCase(Locale.ROOT);
        for (Trust trust : values()) {
            if (trust.name().equals(word)) {
                return trust;
            }
        }
        throw new InvalidInputException("mapping", "\"" + typed + "\" cannot be trusted: use smiles, inchi, number or id");
    }

    static String join(Set<Trust> trusted) {
        return new TreeSet<>(trusted).stream().map(Trust::name).collect(Collectors.joining(","));
    }

    static Set<Trust> split(String stored) {
        return stored.isEmpty() ? Set.of() : java.util.Arrays.stream(stored.split(",")).map(Trust::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
