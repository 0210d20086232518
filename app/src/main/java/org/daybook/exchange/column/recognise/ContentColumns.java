package org.daybook.exchange.column.recognise;

import java.util.List;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.HeadingWords;
import org.daybook.shared.Said;

/// Says what columns are by their cells, where no heading says it: structures and compound numbers.
final class ContentColumns {

    private final SampledTable table;

    ContentColumns(SampledTable table) {
        this.table = table;
    }

    void complete(List<Column> columns) {
        fillStructureByContent(columns);
        fillNameByContent(columns);
        fillNumberByContent(columns);
        keepOwnIds(columns);
        keepNumbersOutOfNames(columns);
    }

    private void fillStructureByContent(List<Column> columns) {
        if (columns.stream().anyMatch(column -> column.role().isStructure())) {
            return;
        }
        boolean nothingIsNamed = table.headings().stream().allMatch(String::isBlank);
        columns.stream()
                .filter(column -> column.role() == ColumnRole.KEPT
                        && (table.sample(column.position()).areSmiles()
                                || nothingIsNamed && table.sample(column.position()).areStructures()))
                .findFirst()
                .ifPresent(column -> columns.set(
                        column.position(), column.as(ColumnRole.SMILES, null, null, null,
                                Said.of("said.exchange.its-values-are-smiles"))));
        columns.stream()
                .filter(column -> column.role() == ColumnRole.KEPT
                        && table.sample(column.position()).areInchis())
                .findFirst()
                .ifPresent(column -> columns.set(
                        column.position(), column.as(ColumnRole.INCHI, null, null, null,
                                Said.of("said.exchange.its-values-are-inchis"))));
    }

    /// In a list without headings of two columns, the words beside the structures are their names.
    private void fillNameByContent(List<Column> columns) {
        List<Column> filled = columns.stream().filter(column -> column.filled() > 0).toList();
        if (filled.size() == 2
                && table.headings().stream().allMatch(String::isBlank)
                && filled.stream().anyMatch(column -> column.role() == ColumnRole.SMILES)) {
            filled.stream()
                    .filter(column -> column.role() == ColumnRole.KEPT && table.sample(column.position()).areNames())
                    .forEach(column -> columns.set(column.position(), named(column)));
        }
        List<Column> spoken = filled.stream()
                .filter(column -> column.role() == ColumnRole.KEPT && column.heading().isBlank()
                        && table.sample(column.position()).areWordsWithNumbers())
                .toList();
        if (spoken.size() == 1 && !has(columns, ColumnRole.NAME)
                && filled.stream().anyMatch(column -> column.role() == ColumnRole.SMILES)) {
            columns.set(spoken.getFirst().position(), named(spoken.getFirst()));
        }
    }

    private static Column named(Column column) {
        return column.as(ColumnRole.NAME, null, null, null,
                Said.of("said.exchange.the-words-beside-the-structures-of"));
    }

    /// The group's own ids, in whatever spelling, lead to their compounds.
    private void keepOwnIds(List<Column> columns) {
        columns.replaceAll(column -> column.role() == ColumnRole.KEPT && HeadingWords.namesOwnIds(column.heading())
                        && table.sample(column.position()).areIds()
                ? column.as(ColumnRole.SYNONYMS, null, null, null, Said.of("said.exchange.the-groups-own-ids"))
                : column);
    }

    private void fillNumberByContent(List<Column> columns) {
        if (columns.stream().anyMatch(column -> column.role() == ColumnRole.NUMBER)) {
            return;
        }
        columns.stream()
                .filter(column -> column.role() == ColumnRole.KEPT
                        && HeadingWords.mayNumber(column.heading())
                        && table.numbers().areBelow(column.position()))
                .findFirst()
                .ifPresent(column -> columns.set(
                        column.position(),
                        column.as(ColumnRole.NUMBER, null, null, null,
                                Said.of("said.exchange.its-values-look-like-compound-numbers"))));
    }

    /// The title of a molfile is often the number over again.
    private void keepNumbersOutOfNames(List<Column> columns) {
        if (has(columns, ColumnRole.NUMBER)) {
            columns.replaceAll(column -> column.role() == ColumnRole.NAME
                            && table.sample(column.position()).areCompoundNumbers()
                    ? column.as(
                            ColumnRole.KEPT,
                            null,
                            null,
                            null,
                            Said.of("said.exchange.its-values-are-numbers-not-names"))
                    : column);
        }
    }

    private static boolean has(List<Column> columns, ColumnRole role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }
}
