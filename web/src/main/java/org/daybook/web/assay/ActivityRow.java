package org.daybook.web.assay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Optional;
import org.daybook.assay.Activity;
import org.daybook.assay.value.Relation;
import org.daybook.assay.value.ReportedValue.Amount;
import org.daybook.assay.value.ReportedValue.Context;
import org.daybook.assay.value.ReportedValue.Interval;
import org.daybook.assay.value.ReportedValue.Uncertainty;
import org.daybook.assay.value.SpokenValue;
import org.daybook.registry.compound.Compound;
import org.jspecify.annotations.Nullable;

/// One result in a table and in JSON; the names follow ChEMBL where it has one.
///
/// @param number the number it was measured under
/// @param reported the value as typed
/// @param label the value in the unit of the assay, for people
/// @param negativeLogRelation how the logarithm stands to the true one: an IC50 `>` has a pIC50 `<`
/// @param uncertainty in `units`; `uncertaintyKind` is SD or SEM where the cell says which
/// @param intervalLower in `units`; `intervalConfidence` in per cent, 95 of `95% CI`
/// @param sampleSize number of experiments behind the value
/// @param concentration at which it was measured, `time` after which
/// @param footnote the mark beside the value
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivityRow(
        String compound,
        String number,
        String reported,
        String reportedCell,
        @Nullable String relation,
        @Nullable Double value,
        @Nullable Double upperValue,
        @Nullable String units,
        String label,
        @Nullable Double negativeLog,
        @Nullable String remark,
        @Nullable String sourceFile,
        @Nullable Integer sourceRow,
        @Nullable String sourceColumn,
        boolean censored,
        @Nullable String negativeLogRelation,
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

    static ActivityRow of(Activity activity, Compound compound) {
        Context beside = activity.context();
        Optional<Uncertainty> uncertainty = beside.statedUncertainty();
        Optional<Interval> interval = beside.statedInterval();
        Optional<Amount> at = beside.statedConcentration();
        Optional<Amount> after = beside.statedTime();
        return new ActivityRow(
                compound.number(),
                activity.reportedNumber().orElse(compound.number()),
                activity.reportedText(),
                activity.reportedCell(),
                activity.relation().map(Relation::symbol).orElse(null),
                boxed(activity.value()),
                boxed(activity.upperValue()),
                activity.units().orElse(null),
                SpokenValue.of(activity.standardForm()),
                boxed(activity.negativeLog()),
                activity.remark().orElse(null),
                activity.sourceFile().orElse(null),
                activity.sourceRow().isPresent() ? activity.sourceRow().getAsInt() : null,
                activity.sourceColumn().orElse(null),
                activity.isCensored(),
                activity.negativeLogRelation().map(Relation::symbol).orElse(null),
                uncertainty.map(Uncertainty::value).orElse(null),
                uncertainty.map(Uncertainty::kind).map(Enum::name).orElse(null),
                interval.map(Interval::lower).orElse(null),
                interval.map(Interval::upper).orElse(null),
                interval.map(Interval::confidence).orElse(null),
                beside.sampleSize(),
                at.map(Amount::value).orElse(null),
                at.map(amount -> amount.unit().symbol()).orElse(null),
                after.map(Amount::value).orElse(null),
                after.map(amount -> amount.unit().symbol()).orElse(null),
                beside.footnote());
    }

    /// The logarithm with its relation, with two decimals; empty without one.
    public String logarithm() {
        if (negativeLog == null) {
            return "";
        }
        String relation = negativeLogRelation == null || negativeLogRelation.equals("=") ? "" : negativeLogRelation;
        return relation + String.format(Locale.ROOT, "%.2f", negativeLog);
    }

    private static @Nullable Double boxed(java.util.OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
