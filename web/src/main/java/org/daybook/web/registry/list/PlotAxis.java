package org.daybook.web.registry.list;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import org.daybook.exchange.shown.CompoundColumn;
import org.daybook.exchange.shown.ShownCell;
import org.daybook.exchange.shown.TableColumn;
import org.daybook.quantities.Numbers;
import org.daybook.quantities.Unit;

/// One axis of a [ScatterPlot]: by powers of ten for what was measured in a unit, by days for when it was registered,
/// else by equal steps.
///
/// @param low value at its beginning
/// @param high value at its end, greater
record PlotAxis(TableColumn column, boolean isLogarithmic, double low, double high) {

    private static final int STEPS = 5;
    private static final double DAY = 86_400;
    /// What sums of steps may be off, in steps.
    private static final double ROUNDING = 1e-6;
    private static final double[] ROUND = {1, 2, 5, 10};

    /// @param place from 0 to 1
    record Tick(String label, double place) {
    }

    /// An axis that has room for these values.
    ///
    /// @param values at least one; none less than or equal to 0 for a logarithmic one
    static PlotAxis of(TableColumn column, double[] values) {
        boolean logarithmic = column.standardUnit() != null
                && column.standardUnit().dimension() != Unit.Dimension.PROPORTION
                && DoubleStream.of(values).allMatch(value -> value > 0);
        DoubleSummaryStatistics range =
                DoubleStream.of(values).map(value -> logarithmic ? Math.log10(value) : value).summaryStatistics();
        double least = range.getMin();
        double most = range.getMax();
        double step = logarithmic ? 1 : step(column, most - least);
        double low = Math.floor(least / step) * step;
        double high = Math.max(Math.ceil(most / step) * step, low + step);
        return new PlotAxis(column, logarithmic, low, high);
    }

    /// What a cell says on it; NaN for words, bounds and nothing.
    static double value(TableColumn column, ShownCell cell) {
        if (column.own() == CompoundColumn.REGISTERED) {
            return Instant.parse(cell.text()).getEpochSecond();
        }
        return cell.value() instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /// The place of a value, from 0 to 1.
    double place(double value) {
        return ((isLogarithmic ? Math.log10(value) : value) - low) / (high - low);
    }

    List<Tick> ticks() {
        double step = isLogarithmic ? 1 : step(column, high - low);
        List<Tick> ticks = new ArrayList<>();
        for (double at = low; at <= high + step * ROUNDING; at += step) {
            ticks.add(new Tick(label(at), (at - low) / (high - low)));
        }
        return ticks;
    }

    private String label(double at) {
        if (column.own() == CompoundColumn.REGISTERED) {
            return Instant.ofEpochSecond((long) at).atZone(ZoneOffset.UTC).toLocalDate().toString();
        }
        return isLogarithmic ? Numbers.plain(Double.parseDouble("1e" + Math.round(at))) : Numbers.significant(at, 3);
    }

    /// About a fifth of a range: days, or 1, 2 or 5 times a power of ten.
    private static double step(TableColumn column, double range) {
        if (column.own() == CompoundColumn.REGISTERED) {
            return DAY * Math.max(1, Math.ceil(range / DAY / STEPS));
        }
        if (range <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(range / STEPS)));
        for (double round : ROUND) {
            if (range / (round * power) <= STEPS + 1) {
                return round * power;
            }
        }
        return ROUND[ROUND.length - 1] * power;
    }
}
