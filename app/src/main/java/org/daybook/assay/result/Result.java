package org.daybook.assay.result;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.value.Relation;
import org.daybook.assay.value.ReportedValue.Amount;
import org.daybook.assay.value.ReportedValue.Context;
import org.daybook.assay.value.ReportedValue.Interval;
import org.daybook.assay.value.ReportedValue.Point;
import org.daybook.assay.value.ReportedValue.Uncertainty;
import org.daybook.assay.value.SpokenValue;
import org.daybook.quantities.Unit;
import org.jspecify.annotations.Nullable;

/// One result with everything that is known of it. What a result has is said here and nowhere else: a page, a JSON
/// answer and a file each show some of these fields, under these names where nothing older was promised.
///
/// @param id what it is asked for by, at `/activities/{id}`
/// @param number the number it was measured under, where that is not the number the compound goes by
/// @param reported the value as typed
/// @param reportedCell the whole cell as typed
/// @param reportedUnits symbol of the unit that it was reported in
/// @param type IC50, CLint …; `Inhibition` for an effect at one concentration
/// @param relation `=`, `<`, `<=`, `>`, `>=` or `~`; null for words
/// @param value in `units`; the lower end of a range
/// @param upperValue the upper end of a range
/// @param units symbol of the unit of the assay, or of the reported one where that does not convert
/// @param label the value in `units` with what stood beside it, for people; words as typed
/// @param pchemblValue −log10 of a potency in mol/L
/// @param pchemblRelation how that stands to the true one: an IC50 `>` has a pIC50 `<`
/// @param beside what was stated beside the value
/// @param meaning what words say: `not-determined`, `inactive` …; null for everything that has a number
/// @param censored whether only a bound is known
/// @param lab who measured, where that is not the laboratory of the assay
/// @param sourceRow row of the source as a spreadsheet numbers it
/// @param potency of a negative logarithm, what it is the logarithm of; null where nobody knows of which unit
public record Result(
        long id,
        @Nullable String number,
        String reported,
        String reportedCell,
        @Nullable String reportedUnits,
        @Nullable String type,
        @Nullable String relation,
        @Nullable Double value,
        @Nullable Double upperValue,
        @Nullable String units,
        String label,
        @Nullable Double pchemblValue,
        @Nullable String pchemblRelation,
        Beside beside,
        @Nullable String meaning,
        boolean censored,
        @Nullable LocalDate measuredOn,
        @Nullable String lab,
        @Nullable String remark,
        @Nullable String sourceFile,
        @Nullable Integer sourceRow,
        @Nullable String sourceColumn,
        @Nullable Potency potency) {

    /// The result as it was recorded.
    ///
    /// @param assay the assay of this result
    public static Result of(Activity activity, Assay assay) {
        return new Result(
                activity.id().value(),
                activity.reportedNumber().orElse(null),
                activity.reportedText(),
                activity.reportedCell(),
                activity.reportedUnits().orElse(null),
                activity.type().orElse(null),
                activity.relation().map(Relation::symbol).orElse(null),
                orNull(activity.value()),
                orNull(activity.upperValue()),
                activity.units().orElse(null),
                SpokenValue.of(activity.standardForm()),
                orNull(activity.negativeLog()),
                activity.negativeLogRelation().map(Relation::symbol).orElse(null),
                Beside.of(activity.context()),
                activity.meaning()
                        .map(meaning -> meaning.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElse(null),
                activity.isCensored(),
                activity.measuredOn().orElse(null),
                activity.lab().orElse(null),
                activity.remark().orElse(null),
                activity.sourceFile().orElse(null),
                activity.sourceRow().isPresent() ? activity.sourceRow().getAsInt() : null,
                activity.sourceColumn().orElse(null),
                activity.potency(assay).map(Potency::of).orElse(null));
    }

    static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    /// What a result that is a logarithm is the logarithm of: of a pIC50 `>7` an IC50 `<0.1 uM`.
    ///
    /// @param label relation, value and unit, for people
    public record Potency(String relation, double value, String units, String label) {

        static Potency of(Point point) {
            return new Potency(point.relation().symbol(), point.value(), Unit.MICROMOLAR.symbol(),
                    SpokenValue.of(point));
        }
    }

    /// What was stated beside a value.
    ///
    /// @param uncertainty in the units of the value; `uncertaintyKind` is SD or SEM where the cell says which
    /// @param intervalLower in the units of the value; `intervalConfidence` in per cent, 95 of `95% CI`
    /// @param sampleSize number of experiments behind the value
    /// @param concentration at which it was measured, `time` after which
    /// @param footnote the mark beside the value
    public record Beside(
            @Nullable Double uncertainty,
            @Nullable String uncertaintyKind,
            @Nullable Double intervalLower,
            @Nullable Double intervalUpper,
            @Nullable Integer intervalConfidence,
            @Nullable Integer sampleSize,
            @Nullable Double concentration,
            @Nullable String concentrationUnits,
            @Nullable Double time,
            @Nullable String timeUnits,
            @Nullable String footnote) {

        static Beside of(Context context) {
            Optional<Uncertainty> uncertainty = context.statedUncertainty();
            Optional<Interval> interval = context.statedInterval();
            Optional<Amount> at = context.statedConcentration();
            Optional<Amount> after = context.statedTime();
            return new Beside(
                    uncertainty.map(Uncertainty::value).orElse(null),
                    uncertainty.map(Uncertainty::kind).map(Enum::name).orElse(null),
                    interval.map(Interval::lower).orElse(null),
                    interval.map(Interval::upper).orElse(null),
                    interval.map(Interval::confidence).orElse(null),
                    context.sampleSize(),
                    at.map(Amount::value).orElse(null),
                    at.map(amount -> amount.unit().symbol()).orElse(null),
                    after.map(Amount::value).orElse(null),
                    after.map(amount -> amount.unit().symbol()).orElse(null),
                    context.footnote());
        }
    }
}
