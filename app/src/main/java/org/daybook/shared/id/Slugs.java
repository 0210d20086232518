package org.daybook.shared.id;

import java.text.Normalizer;
import java.util.Locale;

/// Makes out of a title the part of an address that names a thing.
public final class Slugs {

    private Slugs() {
    }

    /// Letters `a` to `z`, digits and single hyphens between them, marks of letters left out; empty if the title has
    /// neither letters of that kind nor digits.
    ///
    /// @param most characters, at most
    public static String from(String title, int most) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() > most ? plain.substring(0, most).replaceAll("-$", "") : plain;
    }
}
