package org.daybook.stoichiometry;

import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Something that is told of a table, with its place.
///
/// @param weight how much it matters
/// @param row number of the row, from 1 below the head; 0 for the whole table
/// @param column the cell it is about, or null for the whole row or table
public record Remark(Weight weight, int row, @Nullable Column column, Said said) {

    /// How much something matters.
    public enum Weight {
        /// What was typed could not be used.
        PROBLEM,
        /// It was used, and the reader should know how.
        NOTE
    }

    static Remark problem(int row, @Nullable Column column, String key, Object... arguments) {
        return new Remark(Weight.PROBLEM, row, column, Said.of(key, arguments));
    }

    static Remark note(int row, @Nullable Column column, String key, Object... arguments) {
        return new Remark(Weight.NOTE, row, column, Said.of(key, arguments));
    }

    /// Whether what was typed could not be used.
    public boolean isProblem() {
        return weight == Weight.PROBLEM;
    }

    /// The sentence with its place, in English: `row 2, mass: 0 is no amount`.
    public String english() {
        String place = row == 0 ? "" : "row " + row + (column == null ? "" : ", " + column.label());
        return place.isEmpty() ? (column == null ? "" : column.label() + ": ") + said.english()
                : place + ": " + said.english();
    }
}
