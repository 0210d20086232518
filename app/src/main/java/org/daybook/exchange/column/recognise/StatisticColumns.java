package org.daybook.exchange.column.recognise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.ColumnSample;
import org.daybook.exchange.column.recognise.Statistic.Named;
import org.daybook.shared.Said;

/// Gives columns of deviations, numbers of experiments and intervals to the result that they speak of, if it is certain
/// which.
final class StatisticColumns {

    private final List<Column> columns;

    private StatisticColumns(List<Column> columns) {
        this.columns = columns;
    }

    /// @param columns all columns of a table; those of statistics are kept so far
    static List<Column> attached(List<Column> columns) {
        StatisticColumns attaching = new StatisticColumns(columns);
        return columns.stream().map(attaching::attached).toList();
    }

    private Column attached(Column column) {
        Optional<Named> named = column.role() == ColumnRole.KEPT || column.role() == ColumnRole.DERIVED
                ? Statistic.read(column.heading())
                : Optional.empty();
        if (named.isEmpty() || column.filled() == 0) {
            return column;
        }
        Named statistic = named.get();
        Optional<Column> partner = partner(column.position(), statistic);
        Said what = statistic.statistic().words();
        if (partner.isEmpty()) {
            return column.as(
                    column.role(),
                    null,
                    null,
                    null,
                    Said.of("said.exchange.of-something-and-it-is-not", what));
        }
        return statistic
                .statistic()
                .role()
                .map(role -> column.as(
                        role,
                        null,
                        null,
                        partner.get().position(),
                        Said.of("said.exchange.of-2", what, partner.get().name())))
                .orElseGet(() -> column.as(
                        column.role(),
                        null,
                        null,
                        null,
                        Said.of("said.exchange.of-has-no-field-of-its", what, partner.get().name())));
    }

    private Optional<Column> partner(int position, Named statistic) {
        List<Column> results = columns.stream().filter(StatisticColumns::isResult).toList();
        if (statistic.isBare()) {
            return left(position).filter(left -> results.size() == 1 || isAlone(left));
        }
        List<Column> equal = results.stream()
                .filter(result -> Statistic.about(result.heading()).equals(statistic.about()))
                .toList();
        List<Column> wider = results.stream()
                .filter(result -> Statistic.about(result.heading()).containsAll(statistic.about()))
                .toList();
        return equal.size() == 1
                ? Optional.of(equal.getFirst())
                : equal.isEmpty() && wider.size() == 1
                        ? Optional.of(wider.getFirst())
                        : left(position)
                                .filter(left -> (equal.isEmpty() ? wider : equal).contains(left))
                                .filter(left -> isAlone(left));
    }

    /// The result at the left, with nothing between but what speaks of it too.
    private Optional<Column> left(int position) {
        for (int at = position - 1; at >= 0; at--) {
            Column column = columns.get(at);
            if (isResult(column)) {
                return Optional.of(column);
            }
            boolean speaksOfIt = column.role() == ColumnRole.QUALIFIER
                    || column.role() == ColumnRole.UNIT
                    || column.role() == ColumnRole.RESULT_REMARK
                    || column.role() == ColumnRole.EMPTY
                    || column.role() == ColumnRole.LONG_UNIT
                    || column.role() == ColumnRole.LONG_RELATION
                    || column.role() == ColumnRole.LONG_COUNT
                    || Statistic.read(column.heading()).isPresent();
            if (!speaksOfIt) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Two results side by side may share what stands to the right of both.
    private boolean isAlone(Column result) {
        return result.position() == 0 || !isResult(columns.get(result.position() - 1));
    }

    /// Whether the column holds results that others can speak of.
    static boolean isResult(Column column) {
        return column.role() == ColumnRole.RESULT || column.role() == ColumnRole.LONG_VALUE;
    }

    /// Whether the heading is a statistic of a column that is there, or of nothing it names: then it is no result by
    /// itself.
    static boolean isStatistic(String heading, List<String> others, ColumnSample sample) {
        Optional<Named> named = Statistic.read(heading);
        if (named.isEmpty()) {
            return false;
        }
        Set<String> about = named.get().about();
        boolean ofAnother = others.stream()
                .filter(other -> !other.equals(heading))
                .anyMatch(other -> Statistic.about(other).containsAll(about));
        return named.get().isBare()
                || ofAnother
                || named.get().statistic() == Statistic.UNCERTAINTY && !sample.hasUncertainties();
    }
}
