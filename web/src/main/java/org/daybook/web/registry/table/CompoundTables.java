package org.daybook.web.registry.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.assay.Assays;
import org.daybook.exchange.shown.CompoundColumn;
import org.daybook.exchange.shown.KnownColumns;
import org.daybook.exchange.shown.ShownCell;
import org.daybook.exchange.shown.TableColumn;
import org.daybook.exchange.shown.TableRow;
import org.daybook.exchange.shown.TableRows;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.id.CampaignId;
import org.daybook.web.registry.table.CompoundTable.Cell;
import org.daybook.web.registry.table.CompoundTable.Choosable;
import org.daybook.web.registry.table.CompoundTable.Head;
import org.daybook.web.registry.table.CompoundTable.Narrowed;
import org.daybook.web.registry.table.CompoundTable.Row;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.Decimals;
import org.daybook.web.shared.view.PotencyStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Makes the table of a page of compounds.
@Component
public class CompoundTables {

    /// Keys that a click on a head leaves behind it.
    private static final int KEYS_KEPT = 2;
    /// Characters of a day such as 2026-03-02.
    private static final int ISO_DAY = 10;

    private final Assays assays;
    private final TableRows rows;
    private final Words words;

    CompoundTables(Assays assays, TableRows rows, Words words) {
        this.assays = assays;
        this.rows = rows;
        this.words = words;
    }

    /// All columns of the site; one query.
    public KnownColumns known() {
        return KnownColumns.of(assays.all());
    }

    /// @param drawing inline SVG of a compound, empty without a structure
    /// @param address of the same list as another table
    public CompoundTable of(List<Compound> shown, TableChoice choice, KnownColumns known, @Nullable CampaignId campaign,
            Function<Compound, String> drawing, Function<TableRequest, String> address) {
        List<TableColumn> columns = choice.columns();
        List<Row> made = rows.of(shown, columns, campaign).stream()
                .map(row -> new Row(row.compound().number(), drawing.apply(row.compound()), cells(row, columns)))
                .toList();
        Current now = new Current(choice, address);
        return new CompoundTable(
                now.head(null, words.of("registry.parts.number"), ""),
                columns.stream().map(column -> now.head(column, name(column), column.unit())).toList(),
                made,
                made.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> !cell.potency().isEmpty()),
                arranged(choice, now),
                now.kept(),
                choices(choice, known, now));
    }

    private List<Narrowed> arranged(TableChoice choice, Current now) {
        List<Narrowed> arranged = new ArrayList<>();
        choice.where().forEach(one ->
                arranged.add(new Narrowed(one.words(name(one.column()), words), now.without(one))));
        choice.sort().stream()
                .map(key -> key.column() == null ? words.of("registry.parts.number") : name(key.column()))
                .reduce((first, next) -> words.of("registry.table.then", first, next))
                .ifPresent(keys ->
                        arranged.add(new Narrowed(words.of("registry.table.sorted-by", keys), now.unsorted())));
        return arranged;
    }

    private List<Choosable> choices(TableChoice choice, KnownColumns known, Current now) {
        List<TableColumn> shown = choice.columns();
        Set<String> slugs = shown.stream().map(TableColumn::slug).collect(Collectors.toSet());
        return Stream.concat(
                IntStream.range(0, shown.size()).mapToObj(place -> new Choosable(shown.get(place).slug(),
                        name(shown.get(place)), true, shown.get(place).isSortable(),
                        place == 0 ? null : now.moved(place, place - 1),
                        place == shown.size() - 1 ? null : now.moved(place, place + 1))),
                known.offered().stream().filter(column -> !slugs.contains(column.slug()))
                        .map(column -> new Choosable(column.slug(), name(column), false, column.isSortable(), null,
                                null)))
                .toList();
    }

    /// What people call a column, without its unit.
    public String name(TableColumn column) {
        if (column.own() != null) {
            return words.word("column", column.own());
        }
        return column.isGroup() ? words.of("search.form.any-lab", column.name()) : column.name();
    }

    private List<Cell> cells(TableRow row, List<TableColumn> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(place -> cell(columns.get(place), row.cells().get(place))).toList();
    }

    private Cell cell(TableColumn column, ShownCell cell) {
        String label = column.unit().isEmpty() ? name(column) : name(column) + ", " + column.unit();
        CompoundColumn own = column.own();
        if (own != null) {
            return new Cell(label, html(own, cell), own.decimals() >= 0 ? "number" : "words", "", "", false);
        }
        return new Cell(label, HtmlUtils.htmlEscape(cell.text()), "number",
                PotencyStep.classes(cell.negativeLog(), cell.bound()), note(cell, column.isGroup()), cell.disagrees());
    }

    private String html(CompoundColumn own, ShownCell cell) {
        return switch (cell.value()) {
            case null -> "";
            case Number number -> Decimals.fixed(own.decimals(), number.doubleValue());
            default -> switch (own) {
                case FORMULA -> Formulas.html(cell.text());
                case STEREO -> HtmlUtils.htmlEscape(words.word("stereo", cell.text()));
                case STAGE -> HtmlUtils.htmlEscape(words.word("stage", cell.text()));
                case REGISTERED -> cell.text().substring(0, ISO_DAY);
                default -> HtmlUtils.htmlEscape(cell.text());
            };
        };
    }

    private String note(ShownCell cell, boolean isGroup) {
        if (cell.count() == 0 || !isGroup && cell.count() == 1) {
            return "";
        }
        return isGroup && cell.labs() > 1 ? words.of("registry.parts.values-and-labs", cell.count(), cell.labs())
                : cell.count() > 1 ? words.of("registry.parts.values", cell.count()) : "";
    }

    /// The table as it is, and the addresses of those near it.
    private record Current(TableChoice choice, Function<TableRequest, String> address) {

        String columns(List<TableColumn> some) {
            return some.stream().map(TableColumn::slug).collect(Collectors.joining(","));
        }

        /// The columns of the table as it is, if addresses have to name them.
        String kept() {
            return choice.usual() ? "" : columns(choice.columns());
        }

        String sort(List<SortKey> keys) {
            return keys.stream().map(SortKey::text).collect(Collectors.joining(","));
        }

        String where() {
            return choice.where().stream().map(Condition::address).collect(Collectors.joining(";"));
        }

        /// A click sorts by a column, a second one the other way round; what it was sorted by before decides equals.
        Head head(@Nullable TableColumn column, String name, String unit) {
            SortKey first = choice.sort().isEmpty() ? null : choice.sort().getFirst();
            String slug = column == null ? SortKey.NUMBER : column.slug();
            boolean isFirst = first != null && first.slug().equals(slug);
            boolean ascending = first != null && isFirst && !first.descending();
            List<SortKey> next = new ArrayList<>(List.of(new SortKey(column, ascending)));
            choice.sort().stream().filter(key -> !key.slug().equals(slug)).limit(KEYS_KEPT).forEach(next::add);
            return new Head(slug, name, unit, column != null && column.isNumber() ? "number" : "",
                    column == null || column.isSortable() ? with(kept(), sort(next), where()) : null,
                    !isFirst ? null : ascending ? "ascending" : "descending");
        }

        String without(Condition one) {
            return with(kept(), sort(choice.sort()), choice.whereWithout(one));
        }

        String unsorted() {
            return with(kept(), "", where());
        }

        String moved(int from, int to) {
            List<TableColumn> order = new ArrayList<>(choice.columns());
            order.add(to, order.remove(from));
            return with(columns(order), sort(choice.sort()), where());
        }

        private String with(String columns, String sort, String where) {
            return address.apply(new TableRequest(columns, sort, where));
        }
    }
}
