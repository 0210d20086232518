package org.daybook.exchange.table.text;

import java.util.Locale;
import org.daybook.shared.Said;

/// What stands between the cells of a row of text.
public enum Delimiter {

    TAB('\t', "said.exchange.tabulators"),
    COMMA(',', "said.exchange.commas"),
    SEMICOLON(';', "said.exchange.semicolons"),
    BAR('|', "said.exchange.vertical-bars"),
    /// A list of SMILES: a structure, blanks, and a name that may hold blanks.
    BLANK(' ', "said.exchange.blanks-a-smiles-and-a-name"),
    /// A list of SMILES behind their names: a name that may hold blanks, blanks, and a structure.
    LAST_BLANK(' ', "said.exchange.blanks-a-name-and-a-smiles");

    private final char sign;
    private final String words;

    Delimiter(char sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    char sign() {
        return sign;
    }

    Said words() {
        return Said.of(words);
    }

    /// The name in the API and in forms: `tab`, `last-blank`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
