package org.daybook.web.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.heading.ListWithoutHeadings;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.imports.Outcome;
import org.daybook.exchange.imports.Question;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.row.Trust;
import org.daybook.exchange.table.file.ReadingChoice;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// The page of one import.
///
/// @param by name of the person who made it
/// @param questions what the cells leave open
/// @param shown only rows with this outcome or kind of remark are shown; null: all
/// @param next address of the next rows, or null
/// @param withdrawable whether the reader may take it back
/// @param outdated whether the file has to be read again before its rows can be stored
public record ImportView(
        Import one,
        String by,
        List<Column> columns,
        List<Question> questions,
        Map<Remark.Kind, Integer> remarks,
        List<ImportedRow> rows,
        @Nullable Outcome outcome,
        Remark.@Nullable Kind kind,
        @Nullable String next,
        boolean withdrawable,
        boolean outdated) {

    /// Whether the first row may be a molecule of a list without headings, which nobody but a person can say.
    public boolean mayBeStructures() {
        return isOpen() && one.layout().notes().stream().anyMatch(note -> note.key().equals(ListWithoutHeadings.NOTE));
    }

    /// Whether a person may still change what columns are.
    public boolean isOpen() {
        return one.lastRow() == 0
                && (one.state() == Import.State.PREVIEWED
                        || one.state() == Import.State.FAILED
                        || one.state() == Import.State.CANCELLED);
    }

    /// Whether it can be stored now: after the preview, or where it was cancelled on the way.
    public boolean canCommit() {
        return one.state() == Import.State.PREVIEWED || one.state() == Import.State.CANCELLED && one.lastRow() > 0;
    }

    /// The rows of the headings to read the file again by: none where there are none, else as the evidence says.
    public String headingRowsAgain() {
        return one.headingRow() == 0 ? "0" : "";
    }

    /// Whether only its sender and the members see it.
    public boolean isHidden() {
        return one.publicSince() == null;
    }

    /// Whether the counts say what has happened, and not what will.
    public boolean isSettled() {
        return one.lastRow() > 0;
    }

    /// `3`, `3-4`, or `0` if there are none: as the form takes them.
    public String headingRows() {
        return one.headingRow() == one.headingLastRow() ? String.valueOf(one.headingRow()) : one.headingRow() + "-"
                + one.headingLastRow();
    }

    /// Whether it is a text, with an encoding and a delimiter.
    public boolean isText() {
        return one.width().separator() != 0;
    }

    /// Names of the encodings to choose from, as the form takes them.
    public List<String> encodings() {
        return ReadingChoice.ENCODINGS;
    }

    /// Names of the delimiters to choose from, as the form takes them.
    public List<String> delimiters() {
        return ReadingChoice.DELIMITERS;
    }

    /// The columns with what is understood by their cells.
    public List<ColumnRow> columnRows() {
        return columns.stream().map(ColumnRow::of).toList();
    }

    /// Whether some column holds dates, so that their order can be stated for all.
    public boolean hasDays() {
        return columns.stream().anyMatch(Column::holdsDays);
    }

    /// Whether so much is asked or so many columns are there that the rows are far down.
    public boolean isLong() {
        return columns.size() + questions.size() > 20;
    }

    /// Whether several columns ask the same, so that one answer for all of them saves work.
    public boolean asksInSeveral() {
        return Stream.of("decimal", "zero", "dates").anyMatch(this::asksInSeveral);
    }

    /// @param field what is asked: `decimal`, `zero`, `dates`
    public boolean asksInSeveral(String field) {
        return questions.stream().filter(question -> question.column() != null
                && question.options().getFirst().field().equals(field)).count() > 1;
    }

    /// How many columns are a result, a fact of the batch, a fact of the compound, or kept.
    public List<KindCount> kinds() {
        return Arrays.stream(ColumnRole.Kind.values())
                .map(kind -> new KindCount(
                        kind, columns.stream().filter(column -> column.role().kind() == kind).count()))
                .toList();
    }

    /// So many columns are this.
    public record KindCount(ColumnRole.Kind kind, long count) {
    }

    /// What the rows are narrowed to, as the query of an address; empty if to nothing.
    public String filter() {
        if (kind != null) {
            return "?kind=" + kind;
        }
        return outcome == null ? "" : "?outcome=" + outcome;
    }

    /// Whether rows wait for an answer of this kind, or it was given.
    public boolean asks(Remark.Kind kind) {
        return remarks.containsKey(kind) || !trusted(kind).isEmpty();
    }

    /// What was said to be right where rows have this remark, as in the API; empty if nothing was.
    public String trusted(Remark.Kind kind) {
        return kind.choices().stream().filter(one.trusted().inFile()::contains).map(Trust::key).findFirst().orElse("");
    }

    /// How many rows wait for an answer that are not asked about one by one.
    public int unaskedRows() {
        long asked = questions.stream()
                .filter(question -> question.column() == null && question.answer() == null)
                .count();
        return remarks.entrySet().stream()
                        .filter(entry -> !entry.getKey().choices().isEmpty())
                        .mapToInt(Map.Entry::getValue)
                        .sum()
                - (int) asked;
    }

    /// Whether numbers are shown that are not given yet.
    public boolean givesNumbers() {
        return !isSettled() && remarks.containsKey(Remark.Kind.NUMBER_GIVEN);
    }

    /// All outcomes, to narrow the rows by.
    public Outcome[] outcomes() {
        return Outcome.values();
    }

    /// Everything that a column can be taken for, in the order of the list of choices.
    public ColumnRole[] roles() {
        return ColumnRole.values();
    }

    /// A few cells by which a person recognises the row.
    public String hint(ImportedRow row) {
        return columns.stream()
                .filter(column -> column.role() == ColumnRole.NUMBER
                        || column.role() == ColumnRole.NAME
                        || column.role() == ColumnRole.SMILES)
                .map(column -> row.cell(column.position()).strip())
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElseGet(() -> String.join(" · ", row.cells()));
    }

    /// The heading of the column that a remark is about; null if it is about none.
    public @Nullable Said columnOf(Remark remark) {
        return Optional.ofNullable(remark.column()).filter(position -> position < columns.size()).map(columns::get)
                .map(ColumnRow::lettered).orElse(null);
    }
}
