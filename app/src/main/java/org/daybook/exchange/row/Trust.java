package org.daybook.exchange.row;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;

/// What a person says is right where the parts of a row speak of different compounds; without it such rows wait.
/// The names are stored and are part of the API.
public enum Trust {

    /// The SMILES or molfile, over InChI and InChIKey.
    SMILES("said.exchange.take-the-smiles-or-molfile"),
    /// The InChI, over SMILES and molfile.
    INCHI("said.exchange.take-the-inchi"),
    /// Number and structure, over ids and names.
    NUMBER("said.exchange.take-number-and-structure"),
    /// The id, over names, in rows without a structure.
    ID("said.exchange.take-the-id-without-a-structure"),
    /// The file, over what somebody has put right here since.
    FILE("said.exchange.take-the-result-as-the-file");

    private final String choice;

    Trust(String choice) {
        this.choice = choice;
    }

    /// What people choose: *take the InChI*.
    public Said choice() {
        return Said.of(choice);
    }

    /// The answers to the question that this one answers.
    public Set<Trust> alternatives() {
        return switch (this) {
            case FILE -> EnumSet.of(FILE);
            case SMILES, INCHI -> EnumSet.of(SMILES, INCHI);
            case NUMBER, ID -> EnumSet.of(NUMBER, ID);
        };
    }

    /// The name in the API.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads the name that somebody sent.
    ///
    /// @throws InvalidInputException for field `mapping` if it is none of them
    public static Trust of(String typed) {
        String word = OverLimitException.requireNaming("mapping", typed).strip().toUpperCase(Locale.ROOT);
        for (Trust trust : values()) {
            if (trust.name().equals(word)) {
                return trust;
            }
        }
        throw new InvalidInputException("mapping", Said.of("said.exchange.cannot-be-trusted-use-smiles", typed));
    }

    /// As they are stored: names in the order of this enum with commas between; empty for none.
    public static String join(Set<Trust> trusted) {
        return new TreeSet<>(trusted).stream().map(Trust::name).collect(Collectors.joining(","));
    }

    static Set<Trust> split(String stored) {
        return stored.isEmpty()
                ? Set.of()
                : java.util.Arrays.stream(stored.split(","))
                        .map(Trust::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
