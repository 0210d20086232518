package org.daybook.registry.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;

/// A synonym or external id to be given to a compound.
///
/// @param kind who calls it so
/// @param text 1 to 500 characters
public record OtherName(SynonymKind kind, String text) {

    /// Characters of one name.
    public static final int MAX_LENGTH = 500;
    private static final String FIELD = "synonyms";
    private static final int MAX_SPOKEN_KEY = 60;
    private static final Pattern PUBCHEM = Pattern.compile("(?i)(?:CID:? ?)?0*(\\d{1,15})");

    public OtherName {
        text = OverLimitException.requireText(FIELD, text.strip(), MAX_LENGTH);
        if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException(FIELD, Said.of("said.registry.a-synonym-has-1-to", MAX_LENGTH));
        }
    }

    /// A synonym of the kind that it looks like.
    public static OtherName of(String text) {
        return new OtherName(SynonymKind.guess(OverLimitException.requireText(FIELD, text, MAX_LENGTH)), text);
    }

    /// The spelling by which synonyms are compared: case, the kind of blanks, and whether
    /// an accent is a character of its own do not count.
    public String lookupKey() {
        return lookupKey(text);
    }

    /// The spelling by which texts are read for this name, as that of a number ([CompoundNumber#key()]): `MMV-25100`
    /// for `MMV025100` and `mmv 25100`, `CID-2244` for an id of PubChem; empty if it is a name of another kind.
    public Optional<String> spokenKey() {
        if (kind.equals(SynonymKind.PUBCHEM_CID)) {
            Matcher id = PUBCHEM.matcher(text);
            return id.matches() ? Optional.of("CID-" + id.group(1)) : Optional.empty();
        }
        return CompoundNumber.read(text).map(CompoundNumber::key).filter(key -> key.length() <= MAX_SPOKEN_KEY);
    }

    /// As [#lookupKey()], for a text that is no synonym yet; of any length.
    public static String lookupKey(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
