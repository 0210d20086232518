package org.daybook.exchange.table.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daybook.exchange.table.CellTexts;
import org.daybook.exchange.table.MergedCells.Range;
import org.daybook.exchange.table.Uncalculated;
import org.daybook.exchange.table.UnreadableTable;
import org.daybook.shared.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/// Tells the cells of a sheet whose formula has no stored result, while its XML goes by: alone, as one of those that
/// share a formula, or in the range of an array or a data table, whose formula stands in the first cell only.
final class FormulaCells {

    private static final int MOST_RANGES = 200;
    /// Cells of ranges that are looked at beyond those that the file names.
    private static final int MOST_CELLS = 200_000;

    private final boolean calculatesOnOpening;
    private final List<Open> open = new ArrayList<>();
    private boolean isFormula;
    private String formula = "";
    private @Nullable Range range;
    private int completed;

    /// A range of cells with one formula and without its results.
    private record Open(Range range, String formula) {

        private boolean has(int row, int column) {
            return range.firstRow() <= row && row <= range.lastRow() && range.firstColumn() <= column
                    && column <= range.lastColumn();
        }
    }

    /// @param calculatesOnOpening whether a stored 0 may be a placeholder
    FormulaCells(boolean calculatesOnOpening) {
        this.calculatesOnOpening = calculatesOnOpening;
    }

    /// The next cell begins.
    void begin() {
        isFormula = false;
        formula = "";
        range = null;
    }

    /// The cell has a formula, with these attributes.
    void found(Attributes attributes) {
        isFormula = true;
        String kind = Objects.requireNonNullElse(attributes.getValue("t"), "");
        String ref = attributes.getValue("ref");
        range = ref != null && (kind.equals("array") || kind.equals("dataTable")) ? range(ref) : null;
    }

    private static @Nullable Range range(String ref) {
        String[] corners = ref.split(":", -1);
        String last = corners[corners.length - 1];
        Range found = new Range(CellTexts.row(corners[0]), CellTexts.row(last), CellTexts.column(corners[0]),
                CellTexts.column(last));
        return found.isRight() ? found : null;
    }

    /// The formula of the cell.
    void says(String text) {
        formula = text;
    }

    /// The text of the cell, or that it has a formula without a result.
    ///
    /// @param kind of the value: an empty text (`str`) is a result, if it is stored
    /// @param stored what is stored as its value; null: nothing
    String text(int row, int column, String kind, @Nullable String stored, String text) {
        if (!isFormula) {
            return text.isEmpty() ? inRange(row, column) : text;
        }
        boolean isPlaceholder = calculatesOnOpening && kind.equals("n") && stored != null
                && stored.strip().matches("-?0+(?:\\.0*)?");
        boolean isMissing = stored == null || stored.isBlank() && !kind.equals("str");
        if (!isMissing && !isPlaceholder) {
            return text;
        }
        if (range != null) {
            open(range);
        }
        return Uncalculated.of(formula);
    }

    private void open(Range cells) {
        if (open.size() == MOST_RANGES) {
            throw tooMany();
        }
        open.add(new Open(cells, formula));
    }

    private static InvalidInputException tooMany() {
        return UnreadableTable.because("said.exchange.the-workbook-was-never-calculated-the");
    }

    /// Completes a row with the cells of such ranges that are left out of the file.
    ///
    /// @param most columns at most
    void complete(int row, List<String> cells, int most) {
        open.removeIf(one -> one.range.lastRow() < row);
        for (Open one : open) {
            for (int column = one.range.firstColumn(); one.has(row, column) && column < most; column++) {
                if (++completed > MOST_CELLS) {
                    throw tooMany();
                }
                while (cells.size() <= column) {
                    cells.add("");
                }
                if (cells.get(column).isEmpty()) {
                    cells.set(column, Uncalculated.of(one.formula));
                }
            }
        }
    }

    private String inRange(int row, int column) {
        return open.stream().filter(one -> one.has(row, column)).findFirst()
                .map(one -> Uncalculated.of(one.formula)).orElse("");
    }
}
