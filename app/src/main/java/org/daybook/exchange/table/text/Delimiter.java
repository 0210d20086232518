package org.daybook.exchange.table.text;

import java.util.Locale;

/// What stands between the cells of a row of text.
public enum Delimiter {

    TAB('\t', "tabulators"),
    COMMA(',', "commas"),
    SEMICOLON(';', "semicolons"),
    BAR('|', "vertical bars"),
    /// A list of SMILES: a structure, blanks, and a name that may hold blanks.
    BLANK(' ', "blanks (a SMILES and a name a line)"),
    /// A list of SMILES behind their names: a name that may hold blanks, blanks, and a structure.
    LAST_BLANK(' ', "blanks (a name and a SMILES a line)");

    private final char sign;
    private final String words;

    Delimiter(char sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    char sign() {
        return sign;
    }

    String words() {
        return words;
    }

    /// The name in the API and in forms: `tab`, `last-blank`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
