package org.daybook.quantities;

import org.daybook.shared.Said;

/// How the people who filled a column wrote its numbers. A style decides only what the text of a cell leaves open:
/// `0,45` and `1.234,5` have one reading under every style, `1,234` and `12,5` have several.
public enum NumberStyle {

    /// `1,234.5`: the point is decimal, a comma between groups of three digits marks thousands.
    POINT(',', '.', "said.quantities.decimal-point"),

    /// `1.234,5`: the comma is decimal, a point between groups of three digits marks thousands.
    COMMA('.', ',', "said.quantities.decimal-comma"),

    /// `12,5` are the two values 12 and 5: the point is decimal and every comma stands between values.
    LIST('\'', '.', "said.quantities.decimal-point-commas-part-values");

    private final char thousands;
    private final char decimal;
    private final String label;

    NumberStyle(char thousands, char decimal, String label) {
        this.thousands = thousands;
        this.decimal = decimal;
        this.label = label;
    }

    /// What people read: `decimal comma`.
    public Said label() {
        return Said.of(label);
    }

    char thousands() {
        return thousands;
    }

    char decimal() {
        return decimal;
    }

    /// The style of the other decimal sign, for a text that has no reading in this one.
    NumberStyle other() {
        return this == COMMA ? POINT : COMMA;
    }

    /// What one cell tells about the style of its column.
    public enum Evidence {

        /// Reads the same under every style, or holds no number: `100`, `nd`, `24, 14`.
        NONE,

        /// Has a reading with a decimal point only: `0.146`, `1,234.5`, `3.462, 3.665`.
        POINT,

        /// Has a reading with a decimal comma only: `0,146`, `>25,5`, `1.234,5`.
        COMMA,

        /// Has several readings, and only other cells or a person can tell which is meant: `1,234`, `1.234`, `12,5`.
        UNDECIDED
    }
}
