package org.daybook.exchange.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import org.daybook.assay.Direction;

/// A word that a site knows beside those that come with the program.
///
/// @param words as people write it, 1 to [#MAX_WORDS] characters; of an external id, its label
/// @param means of a species its whole name, of a unit the one that it is another spelling of; else empty
/// @param scale of an endpoint; else [Scale#PLAIN]
/// @param direction of an endpoint; else [Direction#NEITHER]
/// @param prefix of an external id, how ids begin before their digits; may be empty
/// @param address of an external id, what stands before the id in the address of its page; may be empty
public record Term(Kind kind, String words, String means, Scale scale, Direction direction, String prefix,
        String address) {

    /// Characters of words, and of what they mean.
    public static final int MAX_WORDS = 100;
    /// Characters of a prefix.
    public static final int MAX_PREFIX = 20;
    /// Characters of an address.
    public static final int MAX_ADDRESS = 200;

    /// What can be added.
    public enum Kind {

        STRAIN, SPECIES, ENDPOINT, UNIT, EXTERNAL_ID;

        /// In addresses and JSON: `external-id`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What the numbers of an endpoint are.
    public enum Scale {

        /// In the unit that is stated.
        PLAIN,
        /// A concentration at which something happens: in uM where nobody states a unit.
        POTENCY,
        /// The same, of which no unit is assumed.
        POTENCY_IN_STATED_UNIT,
        /// −log10 of a concentration in mol/L.
        NEGATIVE_LOG_OF_MOLAR;

        /// In addresses and JSON: `potency-in-stated-unit`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Term {
        words = words.strip().replaceAll("\\s+", " ");
        if (kind == Kind.SPECIES || kind == Kind.ENDPOINT) {
            words = Normalizer.normalize(words, Normalizer.Form.NFKC); // as headings are: RC₅₀ is RC50
        }
        means = means.strip().replaceAll("\\s+", " ");
        prefix = prefix.strip();
        address = address.strip();
    }

    /// A word that says nothing but itself.
    public static Term of(Kind kind, String words) {
        return of(kind, words, "");
    }

    /// A word that means something else than itself: a species or a unit.
    public static Term of(Kind kind, String words, String means) {
        return new Term(kind, words, means, Scale.PLAIN, Direction.NEITHER, "", "");
    }

    /// What was measured.
    public static Term endpoint(String words, Scale scale, Direction direction) {
        return new Term(Kind.ENDPOINT, words, "", scale, direction, "", "");
    }

    /// Ids that somebody else gives.
    public static Term externalId(String label, String prefix, String address) {
        return new Term(Kind.EXTERNAL_ID, label, "", Scale.PLAIN, Direction.NEITHER, prefix, address);
    }
}
