package org.daybook.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;

/// The public name of a person in addresses: `a` to `z`, digits and single hyphens, 1 to 39 characters, as on GitHub.
///
/// Only these characters are allowed, so that no two handles can look alike.
///
/// @param value the handle in lower case
public record Handle(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9](?:-?[a-z0-9]){0,38}");
    private static final Set<String> RESERVED = Set.of(
            "admin",
            "administrator",
            "anonymous",
            "anybody",
            "api",
            "daybook",
            "me",
            "new",
            "owner",
            "root",
            "security",
            "settings",
            "support",
            "system",
            "www");

    public Handle {
        if (value.length() > 39 || !ALLOWED.matcher(value).matches()) {
            throw new InvalidInputException("handle", Said.of("said.people.is-not-a-handle-use", value));
        }
        if (RESERVED.contains(value)) {
            throw new InvalidInputException("handle", Said.of("said.people.the-handle-is-reserved", value));
        }
    }

    /// Reads a handle in any case, with blanks around it.
    ///
    /// @throws InvalidInputException for field `handle` if it is none or reserved
    public static Handle of(String typed) {
        return new Handle(typed.strip().toLowerCase(Locale.ROOT));
    }

    /// Makes a handle out of a person's name; the same name always gives the same handle.
    public static Handle fromName(String displayName) {
        String plain = Normalizer.normalize(displayName, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.length() > 32 ? plain.substring(0, 32).replaceAll("-$", "") : plain;
        return cut.isEmpty() || RESERVED.contains(cut) ? new Handle("person") : new Handle(cut);
    }

    /// The same with `-2` or another number behind it, for a name that is taken.
    ///
    /// @throws InvalidInputException for field `handle` if that is longer than 39 characters
    public Handle numbered(int number) {
        return new Handle(value + "-" + number);
    }
}
