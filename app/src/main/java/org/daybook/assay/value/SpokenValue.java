package org.daybook.assay.value;

import java.util.List;
import org.daybook.assay.value.ReportedValue.Amount;
import org.daybook.assay.value.ReportedValue.Context;
import org.daybook.assay.value.ReportedValue.Effect;
import org.daybook.assay.value.ReportedValue.Fault;
import org.daybook.assay.value.ReportedValue.Interval;
import org.daybook.assay.value.ReportedValue.Point;
import org.daybook.assay.value.ReportedValue.Range;
import org.daybook.assay.value.ReportedValue.Undecided;
import org.daybook.assay.value.ReportedValue.Word;
import org.daybook.quantities.Numbers;
import org.daybook.quantities.Unit;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// A value as a person would say it, with a decimal point whatever the style it was typed in.
public final class SpokenValue {

    private SpokenValue() {
    }

    /// `>25.5 µM`, `0.66 ± 0.02, n = 3`, `61 % at 40 µM`, `0.66 ± 0.02 µM (SD), n = 3, at 40 µM, after 72 h`; words
    /// stay as they were typed.
    public static String of(ReportedValue value) {
        return switch (value) {
            case Point point ->
                relation(point.relation())
                        + Numbers.plain(point.value())
                        + uncertainty(point.context())
                        + unit(point.unit())
                        + beside(point.context());
            case Range range -> range(range.lower(), range.upper()) + unit(range.unit()) + beside(range.context());
            case Effect effect ->
                relation(effect.relation())
                        + (effect.upperPercent() == null
                                ? Numbers.plain(effect.percent())
                                : range(effect.percent(), effect.upperPercent()))
                        + uncertainty(effect.context()) + " %"
                        + beside(effect.context()).replaceFirst("^, at ", " at ");
            case Word word -> word.text();
            case Undecided undecided -> undecided.text();
            case Fault fault -> fault.text();
        };
    }

    /// Several values, parted by *and*.
    static Said all(List<ReportedValue> values) {
        return values.stream().map(value -> Said.plain(of(value)))
                .reduce((first, second) -> Said.of("said.shared.and", first, second)).orElseThrow();
    }

    private static String range(double lower, double upper) {
        return Numbers.plain(lower) + (lower < 0 ? " to " : "–") + Numbers.plain(upper);
    }

    private static String relation(Relation relation) {
        return relation == Relation.EQUAL ? "" : relation.symbol();
    }

    private static String uncertainty(Context context) {
        return context.statedUncertainty().map(one -> " ± " + Numbers.plain(one.value())).orElse("");
    }

    private static String unit(@Nullable Unit unit) {
        return unit == null ? "" : " " + unit.label();
    }

    /// What is stated beside a value: ` (SD), n = 3, at 40 µM, after 72 h`; empty for nothing.
    public static String beside(Context context) {
        return context.statedUncertainty()
                        .filter(one -> one.kind() != null)
                        .map(one -> " (" + one.kind() + ")")
                        .orElse("")
                + context.statedInterval().map(SpokenValue::interval).orElse("")
                + context.statedSampleSize().map(n -> ", n = " + n).orElse("")
                + context.statedConcentration()
                        .map(Amount::toString)
                        .map(", at "::concat)
                        .orElse("")
                + context.statedTime()
                        .map(Amount::toString)
                        .map(", after "::concat)
                        .orElse("")
                + context.statedNote().map(note -> ", " + note).orElse("");
    }

    private static String interval(Interval interval) {
        return " (" + range(interval.lower(), interval.upper())
                + (interval.confidence() == null ? "" : ", " + interval.confidence() + " % CI") + ")";
    }
}
