package org.daybook.exchange.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The merged ranges of a sheet. A value stands in the first cell of its range; the others are empty in the file.
///
/// @param ranges in the order of their first rows
public record MergedCells(List<Range> ranges) {

    /// No merged cells.
    public static final MergedCells NONE = new MergedCells(List.of());

    public MergedCells {
        ranges = ranges.stream().sorted(Comparator.comparingInt(Range::firstRow)).toList();
    }

    /// A rectangle of cells.
    ///
    /// @param firstRow from 1
    /// @param firstColumn from 0
    public record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        /// As a spreadsheet names it: `A4:A6`.
        @Override
        public String toString() {
            return CellTexts.letters(firstColumn) + firstRow + ":" + CellTexts.letters(lastColumn) + lastRow;
        }

        /// Whether its corners are where they should be.
        public boolean isRight() {
            return firstRow > 0 && firstColumn >= 0 && lastRow >= firstRow && lastColumn >= firstColumn;
        }

        boolean hasRow(int row) {
            return firstRow <= row && row <= lastRow;
        }
    }

    /// The cells of a row, each with the value of the range that it lies in.
    public List<String> across(int row, List<String> cells) {
        List<String> filled = new ArrayList<>(cells);
        for (Range range : ranges) {
            if (range.firstRow == row && range.firstColumn < cells.size()) {
                put(filled, range.firstColumn + 1, range.lastColumn, cells.get(range.firstColumn));
            }
        }
        return filled;
    }

    private static void put(List<String> cells, int from, int to, String value) {
        for (int column = from; column <= to && !value.isBlank(); column++) {
            while (cells.size() <= column) {
                cells.add("");
            }
            if (cells.get(column).isBlank()) {
                cells.set(column, value);
            }
        }
    }

    /// Fills values down while the rows of a sheet go by in their order.
    public Filling filling() {
        return new Filling();
    }

    /// Remembers the values of the ranges that the current row lies in.
    public final class Filling {

        private final Map<Range, String> open = new HashMap<>();
        private final List<Range> used = new ArrayList<>();
        private int next;

        /// The cells of a row; below the first row of a range each column that is wanted has the range's value.
        ///
        /// @param isWanted whether values of the column may be filled down, from column 0
        public List<String> down(int row, List<String> cells, java.util.function.IntPredicate isWanted) {
            open.keySet().removeIf(range -> range.lastRow < row);
            List<String> filled = new ArrayList<>(cells);
            open.forEach((range, value) -> {
                if (range.hasRow(row) && isWanted.test(range.firstColumn)) {
                    put(filled, range.firstColumn, range.firstColumn, value);
                    if (!used.contains(range)) {
                        used.add(range);
                    }
                }
            });
            while (next < ranges.size() && ranges.get(next).firstRow <= row) {
                Range range = ranges.get(next++);
                if (range.firstRow == row && range.lastRow > row && range.firstColumn < cells.size()) {
                    open.put(range, cells.get(range.firstColumn));
                }
            }
            return filled;
        }

        /// The ranges of which a value was filled down.
        public List<Range> used() {
            return List.copyOf(used);
        }
    }
}
