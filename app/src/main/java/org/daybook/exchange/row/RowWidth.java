package org.daybook.exchange.row;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.daybook.assay.value.ReportedCell;
import org.daybook.assay.value.ReportedValue.Word;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.row.Remark.Kind;
import org.daybook.exchange.table.PartedName;
import org.daybook.exchange.table.PartedNumber;
import org.daybook.shared.Said;

/// How wide the rows of a text file are: one with more cells than the headings was parted inside a cell, and nobody can
/// say which cell belongs to which heading.
///
/// @param cells cells of the headings, empty ones at the end included; 0: rows of this file are not judged
/// @param separator what parts the cells of a text; 0 for other files
public record RowWidth(int cells, char separator) {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\s*[<>~]?\\s*\\d+(?:\\.\\d+)?\\s*");
    /// Small letters in a row that are not all symbols of aromatic atoms.
    private static final Pattern WORDS = Pattern.compile("(?=[a-z]{0,3}[ad-mqrt-z])[a-z]{4}");

    /// Why a row is not taken, if it has more cells than the headings.
    ///
    /// @param row its cells, without blank ones at the end unless a number may have been parted in it
    Optional<Remark> exceededBy(List<String> row) {
        return isExceededBy(row) ? Optional.of(
                Remark.onRow(Kind.MORE_CELLS_THAN_HEADINGS, Said.of("said.exchange.the-row-has-more-cells-than",
                row.size(), cells, cause(row)))) : Optional.empty();
    }

    /// Why a row with the right number of cells is not taken: it was parted inside a name, and has a cell less at its
    /// end. So a cell is no structure or number as its heading says, and the two at its left are one name.
    Optional<Remark> partedIn(List<String> row, List<Column> columns) {
        OptionalInt name = cells > 0 ? PartedName.at(row) : OptionalInt.empty();
        if (name.isEmpty() || columns.stream().noneMatch(column -> column.position() > name.getAsInt()
                && contradicts(column, RowReader.cell(column, row)))) {
            return Optional.empty();
        }
        return Optional.of(Remark.onRow(Kind.CELLS_UNDER_OTHER_HEADINGS,
                Said.of("said.exchange.its-cells-do-not-belong-to", cause(row))));
    }

    private static boolean contradicts(Column column, String cell) {
        return !cell.isBlank() && switch (column.role()) {
            case SMILES, INCHI, MOLFILE -> PLAIN_NUMBER.matcher(cell).matches() || WORDS.matcher(cell).find();
            case RESULT -> ReportedCell.read(cell).values().stream()
                    .allMatch(value -> value instanceof Word word && word.meaning() == Word.Meaning.REMARK);
            default -> false;
        };
    }

    /// Never where the headings say nothing of the width (`cells` is 0).
    public boolean isExceededBy(List<String> row) {
        return cells > 0 && row.size() > cells;
    }

    private Said cause(List<String> row) {
        if (separator == ',') {
            Optional<String> name = PartedName.in(row);
            Optional<String> number = PartedNumber.in(row);
            Said comma = name.map(parted -> Said.of("said.exchange.the-comma-in-the-name", parted))
                    .or(() -> number.map(parted -> Said.of("said.exchange.a-decimal-comma-or-another-comma", parted)))
                    .orElseGet(() -> Said.of("said.exchange.a-decimal-comma-or-another-comma-2"));
            return Said.of("said.exchange.is-not-in-quotation-marks-put", comma);
        }
        return Said.of(separator == '\t' ? "said.exchange.a-tabulator-inside-a-cell-is"
                : separator == ';' ? "said.exchange.a-semicolon-inside-a-cell-is"
                : "said.exchange.a-separator-inside-a-cell-is");
    }
}
