package org.daybook.notebook.entry;

import java.util.Arrays;
import java.util.Locale;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;

/// What sort of work an entry records. The names are stored and part of every revision's hash; they never change.
public enum Kind {
    NOTE, PLAN, PROCEDURE, DATA, DISCUSSION, MEETING;

    /// Reads the word that the API and the forms use, in any case; blank is a note.
    ///
    /// @throws InvalidInputException for field `kind` if the word is unknown
    public static Kind of(String word) {
        OverLimitException.requireNaming("kind", word);
        if (word.isBlank()) {
            return NOTE;
        }
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("kind",
                        Said.of("said.notebook.is-not-a-kind-of", word,
                                String.join( ", ", Arrays.stream(values()).map(Kind::word).toList()))));
    }

    /// The word in lower case, as the API and the canonical JSON write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
