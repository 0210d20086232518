package org.daybook.web.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.DayOrder;
import org.daybook.exchange.column.ZeroMeaning;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.ImportLayout;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.imports.Question;
import org.daybook.exchange.row.CellMeaning;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.row.Trust;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;

/// An import for programs: state, counts that add up to the rows read, columns, and one line a row.
///
/// @param state queued, running, previewed, completed, cancelled or failed
/// @param sheet the sheet that is read; `sheets` are those that can be chosen; both missing unless it is a workbook
/// @param headingRows first and last row of the headings; empty if there are none
/// @param titles rows above the headings, which are no data
/// @param notes sentences on how the file was read
/// @param rowsRead rows below the headings that are not empty
/// @param rowsDone rows looked at or stored so far
/// @param remarks number of remarks by kind
/// @param questions what the cells leave open; the answers go into `mapping`
/// @param rows at most 1000 rows; `next` gives more
/// @param next address of the next rows, or null
/// @param trusted what was said to be right where the parts of a row disagree
/// @param numbersAreProvisional whether numbers are named that come next now, and are given when the rows are stored
/// @param publicSince since when everybody may see it; missing while only its sender and the members may
/// @param withdrawn who took it back, when and why; in lists only
/// @param undone who undid it as a whole, when and why; see `/api/v1/imports/{id}/undo`
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportDocument(
        long id,
        String file,
        String format,
        @Nullable String sheet,
        List<String> sheets,
        List<Integer> headingRows,
        List<ImportLayout.Title> titles,
        List<String> notes,
        String state,
        boolean dryRun,
        int rowsRead,
        int rowsDone,
        int created,
        int updated,
        int unchanged,
        int rejected,
        @Nullable String failure,
        Map<String, Integer> remarks,
        List<ColumnDocument> columns,
        List<QuestionDocument> questions,
        List<RowDocument> rows,
        @Nullable String next,
        List<String> trusted,
        boolean numbersAreProvisional,
        @Nullable Instant publicSince,
        @Nullable WithdrawalDocument withdrawn,
        @Nullable WithdrawalDocument undone) {

    static ImportDocument of(
            Import one,
            Map<Remark.Kind, Integer> remarks,
            List<Column> columns,
            List<Question> questions,
            List<ImportedRow> rows,
            @Nullable String next,
            Words words) {
        Map<String, Integer> counts = new TreeMap<>();
        remarks.forEach((kind, count) -> counts.put(key(kind), count));
        return new ImportDocument(
                one.id().value(),
                one.fileName(),
                words.said(one.description()),
                one.layout().choice().sheet(),
                one.layout().sheets(),
                headingRows(one),
                one.layout().titles(),
                one.layout().notes().stream().map(words::said).toList(),
                one.state().key(),
                one.dryRun(),
                one.rowsRead(),
                one.rowsDone(),
                one.counts().created(),
                one.counts().updated(),
                one.counts().unchanged(),
                one.counts().rejected(),
                one.failureWords().map(words::said).orElse(null),
                counts,
                columns.stream().map(column -> ColumnDocument.of(column, words)).toList(),
                questions.stream().map(question -> QuestionDocument.of(question, words)).toList(),
                rows.stream().map(row -> RowDocument.of(row, columns, words)).toList(),
                next,
                one.trusted().inFile().stream().sorted().map(Trust::key).toList(),
                one.lastRow() == 0 && remarks.containsKey(Remark.Kind.NUMBER_GIVEN),
                one.publicSince(),
                null,
                null);
    }

    ImportDocument takenBack(@Nullable WithdrawalDocument withdrawal) {
        return new ImportDocument(id, file, format, sheet, sheets, headingRows, titles, notes, state, dryRun, rowsRead,
                rowsDone, created, updated, unchanged,
                rejected, failure, remarks, columns,
                questions, rows, next, trusted, numbersAreProvisional, publicSince, withdrawal, undone);
    }

    ImportDocument undone(@Nullable WithdrawalDocument undo) {
        return new ImportDocument(id, file, format, sheet, sheets, headingRows, titles, notes, state, dryRun, rowsRead,
                rowsDone, created, updated, unchanged,
                rejected, failure, remarks, columns,
                questions, rows, next, trusted, numbersAreProvisional, publicSince, withdrawn, undo);
    }

    private static List<Integer> headingRows(Import one) {
        return one.headingRow() == 0 ? List.of() : List.of(one.headingRow(), one.headingLastRow());
    }

    /// @param by handle of who took it back or undid it
    record WithdrawalDocument(String by, Instant at, String reason) {
    }

    private static String key(Remark.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// One column and what it was taken for.
    ///
    /// @param kind what becomes of it: compound, batch, result, kept
    /// @param of the column it speaks of, for units, deviations, counts, qualifiers and remarks; the first of several
    /// @param ofAll all columns it speaks of, from the left; missing: none
    /// @param examples its first different cells, with what is understood by them where they are results or dates
    /// @param decimal how its numbers are written: point, comma, list (a comma parts values); missing: nothing
    ///     decides
    /// @param zero what 0 means among potencies: value, not-determined; missing: nobody has said
    /// @param dates day-first, month-first; missing: nothing decides
    /// @param reading why the cells are read so
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ColumnDocument(
            int column,
            String heading,
            String role,
            String kind,
            @Nullable String detail,
            @Nullable String unit,
            @Nullable Integer of,
            @Nullable List<Integer> ofAll,
            String reason,
            List<ExampleDocument> examples,
            @Nullable String decimal,
            @Nullable String zero,
            @Nullable String dates,
            @Nullable String reading) {

        static ColumnDocument of(Column column, Words words) {
            return new ColumnDocument(
                    column.position(),
                    column.heading(),
                    column.role().key(),
                    column.role().kind().key(),
                    column.detail(),
                    column.unit(),
                    column.of().isEmpty() ? null : column.of().getFirst(),
                    column.of().isEmpty() ? null : column.of(),
                    words.said(column.why()),
                    CellMeaning.examples(column).stream()
                            .map(example -> ExampleDocument.of(example, words))
                            .toList(),
                    column.reading().style().map(MappingAnswers::key).orElse(null),
                    Optional.ofNullable(column.reading().zero())
                            .map(ZeroMeaning::key)
                            .orElse(null),
                    Optional.ofNullable(column.reading().days())
                            .map(DayOrder::key)
                            .orElse(null),
                    column.reading().reason().map(words::said).orElse(null));
        }
    }

    /// One cell and what is understood by it; missing: it is kept as typed.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExampleDocument(String cell, @Nullable String means) {

        static ExampleDocument of(CellMeaning example, Words words) {
            return new ExampleDocument(example.cell(), example.means() == null ? null : words.said(example.means()));
        }
    }

    /// What the cells of a column leave open.
    ///
    /// @param column missing where a row is asked about
    /// @param row the row, or the first one with such a cell
    /// @param cells how many cells wait for the answer
    /// @param because why the file does not decide it
    /// @param answer what was answered about the row; it can be changed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionDocument(
            @Nullable Integer column,
            int row,
            @Nullable String cell,
            int cells,
            String question,
            String because,
            List<ChoiceDocument> choices,
            @Nullable String answer) {

        static QuestionDocument of(Question question, Words words) {
            Column column = question.column();
            Map<String, Object> about =
                    column == null ? Map.of("row", question.row()) : Map.of("column", column.position());
            return new QuestionDocument(
                    column == null ? null : column.position(),
                    question.row(),
                    column == null ? null : question.cell(),
                    question.cells(),
                    words.said(question.asks()),
                    question.why() == null ? "" : words.said(question.why()),
                    question.options().stream()
                            .map(option -> {
                                Map<String, Object> mapping = new LinkedHashMap<>(about);
                                mapping.put(option.field(), option.answer());
                                return new ChoiceDocument(mapping, words.said(option.choice()));
                            })
                            .toList(),
                    question.answer());
        }
    }

    /// One answer: the element to put into the `mapping`, and what the cell then means.
    record ChoiceDocument(Map<String, Object> mapping, String means) {
    }

    /// One row and what became of it.
    ///
    /// @param row as a spreadsheet numbers it
    /// @param message what was added, or why it was rejected
    /// @param reason kind of the remark that keeps the row out, such as `number-taken`; missing unless it is rejected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowDocument(int row, String outcome, @Nullable String compound, String message, @Nullable String reason,
            List<RemarkDocument> remarks) {

        static RowDocument of(ImportedRow row, List<Column> columns, Words words) {
            List<RemarkDocument> remarks = row.remarks().stream()
                    .map(remark -> RemarkDocument.of(remark, columns, words))
                    .toList();
            String reason = row.remarks().stream()
                    .filter(remark -> remark.kind().weight() == Remark.Weight.REJECTION)
                    .findFirst()
                    .map(remark -> key(remark.kind()))
                    .orElse(null);
            return new RowDocument(
                    row.row(),
                    row.outcome().key(),
                    row.number(),
                    message(row, words),
                    reason,
                    remarks);
        }

        private static String message(ImportedRow row, Words words) {
            return row.added().isEmpty()
                    ? row.remarks().stream().map(remark -> remark.message(words::said)).collect(
                            Collectors.joining("; "))
                    : row.added().stream().map(words::said).collect(Collectors.joining(", "));
        }
    }

    /// One remark on a row.
    ///
    /// @param choices what `trust` in the mapping can say about it; missing unless the row waits for that
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RemarkDocument(
            String kind,
            String weight,
            @Nullable String column,
            String value,
            String reason,
            @Nullable List<String> choices) {

        static RemarkDocument of(Remark remark, List<Column> columns, Words words) {
            String column = Optional.ofNullable(remark.column())
                    .filter(position -> position < columns.size())
                    .map(position -> columns.get(position).heading())
                    .orElse(null);
            List<String> choices = remark.kind().choices().stream().map(Trust::key).toList();
            return new RemarkDocument(
                    key(remark.kind()),
                    remark.kind().weight().name().toLowerCase(java.util.Locale.ROOT),
                    column,
                    remark.cell(),
                    remark.message(words::said),
                    choices.isEmpty() ? null : choices);
        }
    }
}
