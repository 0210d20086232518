package org.daybook.web.assay.compound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.assay.Assay;
import org.daybook.quantities.Numbers;
import org.daybook.quantities.Unit;

/// Where values stand on the axis on which those of one kind are compared, the same on all pages, so that a long bar is
/// long everywhere.
///
/// @param low value at the beginning
/// @param high value at the end
/// @param isLogarithmic whether equal factors are equal lengths
record ValueAxis(double low, double high, boolean isLogarithmic) {

    private static final ValueAxis MICROMOLAR = new ValueAxis(0.001, 100, true);
    private static final ValueAxis NEGATIVE_LOG = new ValueAxis(4, 9, false);
    private static final ValueAxis PARTITION = new ValueAxis(-1, 6, false);
    private static final ValueAxis PERCENT = new ValueAxis(0, 100, false);
    /// Rates, times and solubilities: a thousandth, or more than a thousand, is as little or as much as the end.
    private static final ValueAxis OTHERS = new ValueAxis(1, 1_000, true);

    /// The axis of the results of an assay; none for a unit of which nothing is known.
    static Optional<ValueAxis> of(Assay assay) {
        if (assay.isLogarithmic()) {
            return Optional.of(assay.endpoint().orElse("").toLowerCase(java.util.Locale.ROOT).contains("log")
                    ? PARTITION : NEGATIVE_LOG);
        }
        return assay.unit().map(unit -> switch (unit.dimension()) {
            case MOLARITY -> new ValueAxis(Unit.MICROMOLAR.convert(MICROMOLAR.low, unit),
                    Unit.MICROMOLAR.convert(MICROMOLAR.high, unit), true);
            case PROPORTION -> PERCENT;
            default -> OTHERS;
        });
    }

    /// The smallest axis of whole powers of ten that holds these values, at least two of them long.
    ///
    /// @param values greater than 0
    static ValueAxis around(List<Double> values) {
        double low = Math.floor(Math.log10(values.stream().min(Double::compare).orElseThrow()));
        double high = Math.ceil(Math.log10(values.stream().max(Double::compare).orElseThrow()));
        double end = Math.max(high, low + 2);
        return new ValueAxis(Math.pow(10, low), Math.pow(10, end), true);
    }

    /// The place of a value from 0 to 1; what lies beyond an end stands there.
    double place(double value) {
        double share = isLogarithmic
                ? value <= 0 ? 0 : Math.log10(value / low) / Math.log10(high / low)
                : (value - low) / (high - low);
        return Math.clamp(share, 0, 1);
    }

    /// The powers of ten on it.
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (double power = Math.rint(Math.log10(low)); power <= Math.log10(high) + 1e-9; power++) {
            double value = Math.pow(10, power);
            ticks.add(new Tick(Numbers.plain(Double.parseDouble("1e" + (int) power)), place(value)));
        }
        return ticks;
    }

    /// @param place from 0 to 1
    record Tick(String label, double place) {
    }
}
