package org.daybook.exchange.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The merged ranges of a sheet. A value stands in the first cell of its range; the others are empty in the file.
///
/// @param ranges in the order of their first rows, then of their first columns
public record MergedCells(List<Range> ranges) {

    /// No merged cells.
    public static final MergedCells NONE = new MergedCells(List.of());

    public MergedCells {
        ranges = ranges.stream()
                .sorted(Comparator.comparingInt(Range::firstRow).thenComparingInt(Range::firstColumn))
                .toList();
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
    }

    /// The cells of a row, each with the value of the range that it lies in; the first from the left, should they
    /// overlap.
    public List<String> across(int row, List<String> cells) {
        List<String> filled = new ArrayList<>(cells);
        int next = 0;
        for (Range range : ranges) {
            if (range.firstRow == row && range.firstColumn < cells.size()) {
                String value = cells.get(range.firstColumn);
                if (range.lastColumn >= next && !value.isBlank()) {
                    put(filled, Math.max(range.firstColumn + 1, next), range.lastColumn, value);
                    next = range.lastColumn + 1;
                }
            }
        }
        return filled;
    }

    private static void put(List<String> cells, int from, int to, String value) {
        for (int column = from; column <= to; column++) {
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

    /// Remembers the values of the ranges that the current row lies in: of each column one. Ranges do not overlap in a
    /// sheet that is whole; in another one the range that began first hides the next, as in the spreadsheet.
    public final class Filling {

        private final Map<Integer, Open> open = new HashMap<>();
        private final Set<Range> used = new LinkedHashSet<>();
        private int next;

        private record Open(Range range, String value) {
        }

        /// The cells of a row; below the first row of a range each column that is wanted has the range's value.
        ///
        /// @param isWanted whether values of the column may be filled down, from column 0
        public List<String> down(int row, List<String> cells, java.util.function.IntPredicate isWanted) {
            open.values().removeIf(known -> known.range.lastRow < row);
            List<String> filled = new ArrayList<>(cells);
            open.forEach((column, known) -> {
                if (isWanted.test(column)) {
                    put(filled, column, column, known.value);
                    used.add(known.range);
                }
            });
            while (next < ranges.size() && ranges.get(next).firstRow <= row) {
                Range range = ranges.get(next++);
                if (range.firstRow == row && range.lastRow > row && range.firstColumn < cells.size()
                        && !cells.get(range.firstColumn).isBlank()) {
                    open.putIfAbsent(range.firstColumn, new Open(range, cells.get(range.firstColumn)));
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
