package org.daybook.exchange.column.recognise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.assay.AssayHeading;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.shared.Said;

/// Names columns of results that have no heading, or one that a formula has overwritten.
final class NamelessResults {

    private static final Pattern NO_HEADING = Pattern.compile("[\\d.,%#/!-]*");

    private final SampledTable table;

    NamelessResults(SampledTable table) {
        this.table = table;
    }

    /// Results under a heading that a formula has overwritten: the heading is guessed from the habit of the neighbours.
    Column named(Column column, List<Column> columns) {
        if (column.role() != ColumnRole.KEPT
                || !NO_HEADING.matcher(column.heading().strip()).matches()
                || !table.sample(column.position()).areSurelyResults()) {
            return column;
        }
        Optional<String> guess = nameFromRightNeighbour(column.position(), columns);
        Said shown = column.heading().isBlank()
                ? Said.of("said.exchange.no-heading")
                : Said.of("said.exchange.the-heading-is-no-name", column.heading().strip());
        if (guess.isEmpty()) {
            String name = "Results of column " + column.letters();
            return column.as(
                    ColumnRole.RESULT, name, null, null,
                            Said.of("said.exchange.but-the-values-are-results-please", shown));
        }
        AssayHeading heading = AssayHeading.read(guess.get());
        return column.as(
                ColumnRole.RESULT,
                heading.name(),
                heading.unit() == null ? null : heading.unit().symbol(),
                null,
                Said.of("said.exchange.but-the-values-are-results-the", shown, heading.name()));
    }

    /// `Pfal IC50 (Guy)` stands before `Pfal (K1) IC50 (Guy)`: so what stands before `Pfal (K1) IC50 (Avery)` is `Pfal
    /// IC50 (Avery)`.
    private Optional<String> nameFromRightNeighbour(int position, List<Column> columns) {
        Optional<String> right =
                position + 1 < table.headings().size() ? withoutStrain(table.heading(position + 1)) : Optional.empty();
        boolean taken = right.isPresent() && table.headings().stream().anyMatch(right.get()::equals);
        boolean habit = columns.stream().anyMatch(column -> column.position() > 0
                && withoutStrain(column.heading()).filter(table.heading(column.position() - 1)::equals).isPresent());
        return right.filter(name -> !taken && habit);
    }

    private static Optional<String> withoutStrain(String heading) {
        String without = AssayHeading.withoutStrain(heading);
        return without.equals(heading) ? Optional.empty() : Optional.of(without);
    }
}
