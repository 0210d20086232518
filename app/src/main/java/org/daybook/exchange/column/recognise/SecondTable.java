package org.daybook.exchange.column.recognise;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.HeadingWords;
import org.daybook.shared.Said;

/// Finds a second table at the right of the first, whose columns are kept and told.
final class SecondTable {

    private final SampledTable table;

    SecondTable(SampledTable table) {
        this.table = table;
    }

    /// Where a second table starts at the right of an empty, unnamed column: it repeats a heading of the first, or
    /// begins with other compounds; 0: nowhere.
    int start() {
        for (int gap = 1; gap < table.headings().size() - 1; gap++) {
            if (table.heading(gap).isBlank() && table.sample(gap).filled() == 0) {
                Set<String> left = table.headings().subList(0, gap).stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());
                if (left.contains(table.heading(gap + 1).strip()) || namesOtherCompounds(gap + 1)) {
                    return gap + 1;
                }
            }
        }
        return 0;
    }

    /// Whether a column says which compound its rows are, and a column at its left says that they are others.
    private boolean namesOtherCompounds(int position) {
        Optional<ColumnRole> role = identity(position);
        return role.isPresent()
                && IntStream.range(0, position - 1)
                        .filter(left -> identity(left).equals(role))
                        .anyMatch(left -> Collections.disjoint(
                                table.sample(left).cells(), table.sample(position).cells()));
    }

    private Optional<ColumnRole> identity(int position) {
        String heading = table.heading(position);
        Optional<ColumnRole> stated = HeadingWords.role(heading)
                .filter(role -> role == ColumnRole.NUMBER || role.isStructure());
        boolean says = HeadingWords.role(heading).isPresent()
                || HeadingWords.externalKind(heading).isPresent()
                || !HeadingWords.mayNumber(heading);
        return says || !table.sample(position).areOfOneScheme() ? stated : Optional.of(ColumnRole.NUMBER);
    }

    /// A column of it.
    Column column(int position) {
        return table.plain(
                position,
                ColumnRole.KEPT,
                Said.of("said.exchange.a-second-table-stands-beside-the"));
    }
}
