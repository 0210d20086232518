package org.daybook.exchange.table;

/// How many cells the rows of a text file have, empty ones at their end included.
///
/// @param headings the most that a row of the headings has; 0: the cells of the file are not parted by a sign, so that
///     no row can be parted in a wrong place
/// @param usual what at least four of five rows below have; 0: they differ more than that
/// @param most the most that a row below has
public record RowWidths(int headings, int usual, int most) {

    /// Nothing can be said.
    public static final RowWidths NONE = new RowWidths(0, 0, 0);
}
