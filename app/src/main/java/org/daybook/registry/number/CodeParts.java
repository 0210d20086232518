package org.daybook.registry.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;

/// What the codes of a prefix are made of, one after the other. The names are stored and never change.
public enum CodeParts {

    /// `OSM-S-106`: the number of a compound.
    SEQUENCE("number", 0, false),
    /// `ABC-106-02`: compound, batch.
    SEQUENCE_BATCH("number, batch", 0, true),
    /// `MYOS_00014_01`: structure, salt.
    SEQUENCE_SALT("structure, salt", 1, false),
    /// `OSA_001042_XX_02`: structure, salt, batch.
    SEQUENCE_SALT_BATCH("structure, salt, batch", 1, true);

    private static final Pattern CODE =
            Pattern.compile("([A-Z]+(?:-[A-Z]+)*)-(\\d{1,15})((?:-(?:\\d{1,15}|[A-Z]{1,15})){1,4})");

    private static final Pattern LAST_PART = Pattern.compile("(.+)[-_]([A-Z0-9]+)");

    private final String label;
    private final int salts;
    private final boolean hasBatch;

    CodeParts(String label, int salts, boolean hasBatch) {
        this.label = label;
        this.salts = salts;
        this.hasBatch = hasBatch;
    }

    /// What people choose it by.
    public String label() {
        return label;
    }

    /// The same, as a part of a sentence.
    public Said word() {
        return Said.word("code-parts", this, label);
    }

    /// The name in forms and in the API.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A code taken apart at its digits: `MYOS_00014_01_03` is 14 under `MYOS`, with the parts 1 and 3.
    ///
    /// @param prefixKey see [CompoundNumber#prefixKey()]
    /// @param parts what follows the sequence, without leading zeros; not empty
    record Code(String prefixKey, long sequence, List<String> parts) {

        /// Empty for a number without further parts.
        static Optional<Code> read(CompoundNumber number) {
            return read(number.key());
        }

        private static Optional<Code> read(String key) {
            Matcher matcher = CODE.matcher(key);
            return matcher.matches()
                    ? Optional.of(new Code(
                            matcher.group(1),
                            Long.parseLong(matcher.group(2)),
                            List.of(matcher.group(3).substring(1).split("-"))))
                    : Optional.empty();
        }

        private String key(int ofParts) {
            String stem = prefixKey + "-" + sequence;
            return ofParts == 0 ? stem : stem + "-" + String.join("-", parts.subList(0, ofParts));
        }
    }

    /// Whether a code has parts that are described.
    boolean take(Code code) {
        return this != SEQUENCE && code.parts().size() <= salts + (hasBatch ? 1 : 0);
    }

    /// The keys by which the compound of a code may be known, the most telling first: as it stands, without its batch,
    /// and without a salt that is none (`00`) or not stated (`XX`).
    List<String> stems(Code code) {
        int size = code.parts().size();
        List<String> stems = new ArrayList<>(List.of(code.key(size)));
        int withoutBatch = Math.min(size, salts);
        if (hasBatch && size > withoutBatch) {
            stems.add(code.key(withoutBatch));
        }
        if (salts > 0 && code.parts().getFirst().matches("0|X+")) {
            stems.add(code.key(0));
        }
        return stems;
    }

    /// A code with a batch, taken apart.
    ///
    /// @param compound the code without its batch, and without a salt that is none or not stated
    /// @param salt as typed; empty where it is none or not stated
    /// @param batch as typed
    public record Apart(String compound, String salt, String batch) {
    }

    /// Takes a code with all its parts apart; empty without a batch, and where nothing that is left is a number.
    Optional<Apart> apart(CompoundNumber number, String schemeKey) {
        Matcher last = LAST_PART.matcher(number.text());
        boolean isWhole = hasBatch && Code.read(number)
                .filter(code -> code.prefixKey().equals(schemeKey) && code.parts().size() == salts + 1).isPresent();
        if (!isWhole || !last.matches()) {
            return Optional.empty();
        }
        Matcher salted = LAST_PART.matcher(last.group(1));
        boolean hasSalt = salts > 0 && salted.matches() && !salted.group(2).matches("0+|X+");
        String compound = salts == 0 || hasSalt ? last.group(1) : salted.matches() ? salted.group(1) : "";
        return CompoundNumber.read(compound)
                .map(read -> new Apart(compound, hasSalt ? salted.group(2) : "", last.group(2)));
    }

    /// Reads the name that somebody sent.
    ///
    /// @throws InvalidInputException for field `parts` if it is none
    public static CodeParts of(String typed) {
        String word = OverLimitException.requireNaming("parts", typed).strip();
        return Arrays.stream(values()).filter(parts -> parts.key().equalsIgnoreCase(word)).findFirst()
                .orElseThrow(() -> new InvalidInputException("parts",
                        Said.of("said.registry.is-no-kind-of-code", typed)));
    }
}
