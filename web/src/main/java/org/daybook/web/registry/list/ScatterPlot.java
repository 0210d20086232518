package org.daybook.web.registry.list;

import java.util.ArrayList;
import java.util.List;
import org.daybook.exchange.shown.ShownCell;
import org.daybook.exchange.shown.TableColumn;
import org.daybook.exchange.shown.TableRow;
import org.daybook.web.shared.view.PotencyStep;
import org.jspecify.annotations.Nullable;

/// One column of compounds against another, as a drawing of [#WIDTH] by [#HEIGHT].
///
/// @param points compounds that have a number in both, in the order of the list
/// @param acrossTicks of the axis from the left to the right, each with its place in the drawing
/// @param upTicks of the axis from below
/// @param leftOut compounds without a number in one of both: words, bounds, nothing
/// @param equal the line where both say the same, and those threefold above and below; empty where both have not the
///     same unit
record ScatterPlot(List<Point> points, List<PlotAxis.Tick> acrossTicks, List<PlotAxis.Tick> upTicks, int leftOut,
        List<Line> equal) {

    static final double WIDTH = 560;
    static final double HEIGHT = 360;

    private static final double TENTHS = 10;
    private static final double THREEFOLD = 3;

    /// One compound.
    ///
    /// @param across place in the drawing, from the left
    /// @param up place in the drawing, from above
    /// @param acrossText value as in tables
    /// @param upText value as in tables
    /// @param potency classes of the style sheet for the cell of either; empty without
    record Point(String number, double across, double up, String acrossText, String upText, String acrossPotency,
            String upPotency) {
    }

    /// A line in the drawing.
    record Line(double x1, double y1, double x2, double y2, boolean isMiddle) {
    }

    /// @param rows with a cell for each of both columns
    static ScatterPlot of(List<TableRow> rows, TableColumn across, TableColumn up) {
        List<TableRow> told = rows.stream()
                .filter(row -> isNumber(across, row.cells().getFirst()) && isNumber(up, row.cells().getLast()))
                .toList();
        if (told.isEmpty()) {
            return new ScatterPlot(List.of(), List.of(), List.of(), rows.size(), List.of());
        }
        PlotAxis x = axis(across, told, true);
        PlotAxis y = axis(up, told, false);
        return new ScatterPlot(told.stream().map(row -> point(row, x, y)).toList(),
                x.ticks().stream().map(tick -> new PlotAxis.Tick(tick.label(), rounded(WIDTH * tick.place()))).toList(),
                y.ticks().stream().map(tick -> new PlotAxis.Tick(tick.label(), rounded(HEIGHT * (1 - tick.place()))))
                        .toList(),
                rows.size() - told.size(), equal(x, y));
    }

    private static boolean isNumber(TableColumn column, ShownCell cell) {
        return !Double.isNaN(PlotAxis.value(column, cell));
    }

    private static PlotAxis axis(TableColumn column, List<TableRow> rows, boolean first) {
        return PlotAxis.of(column, rows.stream().mapToDouble(row ->
                PlotAxis.value(column, first ? row.cells().getFirst() : row.cells().getLast())).toArray());
    }

    private static Point point(TableRow row, PlotAxis x, PlotAxis y) {
        ShownCell across = row.cells().getFirst();
        ShownCell up = row.cells().getLast();
        return new Point(row.compound().number(),
                rounded(WIDTH * x.place(PlotAxis.value(x.column(), across))),
                rounded(HEIGHT * (1 - y.place(PlotAxis.value(y.column(), up)))),
                across.text(), up.text(), PotencyStep.classes(across.negativeLog(), false),
                PotencyStep.classes(up.negativeLog(), false));
    }

    private static List<Line> equal(PlotAxis x, PlotAxis y) {
        if (x.column().standardUnit() == null || !x.column().standardUnit().equals(y.column().standardUnit())
                || x.isLogarithmic() != y.isLogarithmic()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        lines.add(line(x, y, 0, true));
        if (x.isLogarithmic()) {
            lines.add(line(x, y, Math.log10(THREEFOLD), false));
            lines.add(line(x, y, -Math.log10(THREEFOLD), false));
        }
        lines.removeIf(line -> line == null);
        return lines;
    }

    /// Where the one is the other and something more, cut to the drawing; null outside of it.
    private static @Nullable Line line(PlotAxis x, PlotAxis y, double more, boolean middle) {
        double from = Math.max(x.low(), y.low() - more);
        double to = Math.min(x.high(), y.high() - more);
        if (from >= to) {
            return null;
        }
        return new Line(across(x, from), up(y, from + more), across(x, to), up(y, to + more), middle);
    }

    private static double across(PlotAxis x, double scaled) {
        return rounded(WIDTH * (scaled - x.low()) / (x.high() - x.low()));
    }

    private static double up(PlotAxis y, double scaled) {
        return rounded(HEIGHT * (1 - (scaled - y.low()) / (y.high() - y.low())));
    }

    private static double rounded(double place) {
        return Math.rint(TENTHS * place) / TENTHS;
    }
}
