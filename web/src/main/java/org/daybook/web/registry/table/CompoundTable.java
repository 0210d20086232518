package org.daybook.web.registry.table;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table of compounds, ready to be shown.
///
/// @param number its first head
/// @param potencies whether a column is coloured by potency, so that the colours are explained
/// @param conditions what the list is narrowed to and sorted by
/// @param columns what addresses name of its columns, empty for the usual ones
/// @param choices all columns to choose from: those shown first, in their order
public record CompoundTable(
        Head number,
        List<Head> heads,
        List<Row> rows,
        boolean potencies,
        List<Narrowed> conditions,
        String columns,
        List<Choosable> choices) {

    /// Its columns as addresses name them.
    public String slugs() {
        return heads.stream().map(Head::slug).collect(Collectors.joining(","));
    }

    /// The same without heads that sort it: the order is that of a search.
    public CompoundTable inItsOrder() {
        return new CompoundTable(number.unsorted(), heads.stream().map(Head::unsorted).toList(), rows, potencies,
                conditions, columns, choices);
    }

    /// The head of a column.
    ///
    /// @param slug its name in addresses
    /// @param unit empty for words and pure numbers
    /// @param kind class of the style sheet: `number`, or empty for words
    /// @param sort address of the list sorted by it, or null if it cannot be
    /// @param sorted `ascending` or `descending`, or null
    public record Head(String slug, String name, String unit, String kind, @Nullable String sort,
            @Nullable String sorted) {

        private Head unsorted() {
            return new Head(slug, name, unit, kind, null, null);
        }
    }

    /// One compound.
    ///
    /// @param drawing inline SVG, empty without a structure
    public record Row(String number, String drawing, List<Cell> cells) {
    }

    /// One cell.
    ///
    /// @param label the head of its column, for narrow screens
    /// @param html what stands there, safe
    /// @param kind classes of the cell
    /// @param potency classes of the mark around what stands there; empty for none
    /// @param note how many values and laboratories stand behind it, may be empty
    /// @param apart whether laboratories disagree
    public record Cell(String label, String html, String kind, String potency, String note, boolean apart) {
    }

    /// A condition or an order in words, and the address of the list without it.
    public record Narrowed(String words, String without) {
    }

    /// A column that can be chosen.
    ///
    /// @param shown whether the table has it
    /// @param sortable whether the list can be sorted by it and narrowed to some of it
    /// @param before address of the list with it one place further left, or null
    /// @param after the same to the right
    public record Choosable(String slug, String name, boolean shown, boolean sortable, @Nullable String before,
            @Nullable String after) {
    }
}
