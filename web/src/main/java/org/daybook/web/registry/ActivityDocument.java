package org.daybook.web.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.daybook.assay.Activity;
import org.daybook.assay.Aggregate;
import org.daybook.assay.value.Relation;
import org.daybook.assay.value.ReportedValue.Amount;
import org.daybook.assay.value.ReportedValue.Context;
import org.daybook.assay.value.ReportedValue.Interval;
import org.daybook.assay.value.ReportedValue.Uncertainty;
import org.daybook.quantities.Unit;
import org.jspecify.annotations.Nullable;

/// What is known about a compound in one assay, as JSON.
///
/// @param summary mean, strongest bound or words, as a person would read it
/// @param mean over the uncensored values, in `unit`; geometric where `geometric` says so
/// @param n number of values in the mean
/// @param pchemblValue −log10 of the mean in mol/L, for potencies; `pValue` is the same under its older name
/// @param relation how the mean stands to the true value, `=` or `~`; absent without a mean
/// @param pchemblRelation the same for `pchemblValue`; `pValueRelation` is its older name
/// @param bounds without a mean what is known instead: the greatest lower and the smallest upper bound
/// @param values every single result
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CompoundActivity")
record ActivityDocument(
        String assay,
        String name,
        String summary,
        @Nullable Double mean,
        @Nullable String unit,
        boolean geometric,
        int n,
        @Nullable Double pchemblValue,
        @Nullable Double pValue,
        @Nullable String relation,
        @Nullable String pchemblRelation,
        @Nullable String pValueRelation,
        List<Value> bounds,
        List<Value> values) {

    static ActivityDocument of(Aggregate aggregate) {
        Double logarithm = orNull(aggregate.negativeLog());
        String relation = aggregate.relation().map(Relation::symbol).orElse(null);
        String ofLogarithm = logarithm == null ? null : relation;
        return new ActivityDocument(
                aggregate.assay().slug(),
                aggregate.assay().name(),
                aggregate.summary(),
                orNull(aggregate.mean()),
                aggregate.unit().map(Unit::symbol).orElse(null),
                aggregate.isGeometric(),
                aggregate.count(),
                logarithm,
                logarithm,
                relation,
                ofLogarithm,
                ofLogarithm,
                aggregate.strongestBounds().stream().map(Value::of).toList(),
                aggregate.members().stream().map(Value::of).toList());
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    /// One result: as reported, and in standard form.
    ///
    /// @param number the number it was measured under, if that is another one
    /// @param pchemblValue −log10 of the value in mol/L, for potencies, with its own relation: an IC50 `>` has a
    ///     pIC50 `<`; `pValue` and `pValueRelation` are older names of the same
    /// @param uncertainty in `units`; `uncertaintyKind` is SD or SEM where the cell says which
    /// @param intervalLower in `units`; `intervalConfidence` in per cent, 95 of `95% CI`
    /// @param sampleSize number of experiments behind the value
    /// @param concentration at which it was measured, `time` after which
    /// @param footnote the mark beside the value
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CompoundActivityValue")
    record Value(
            String reported,
            @Nullable String reportedUnits,
            @Nullable String relation,
            @Nullable Double value,
            @Nullable Double upperValue,
            @Nullable String units,
            @Nullable String number,
            @Nullable String lab,
            @Nullable LocalDate measuredOn,
            @Nullable String remark,
            @Nullable String sourceFile,
            @Nullable Integer sourceRow,
            @Nullable String sourceColumn,
            @Nullable Double pchemblValue,
            @Nullable Double pValue,
            @Nullable String pchemblRelation,
            @Nullable String pValueRelation,
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

        static Value of(Activity of) {
            Context beside = of.context();
            Optional<Uncertainty> uncertainty = beside.statedUncertainty();
            Optional<Interval> interval = beside.statedInterval();
            Optional<Amount> at = beside.statedConcentration();
            Optional<Amount> after = beside.statedTime();
            return new Value(
                    of.reportedText(),
                    of.reportedUnits().orElse(null),
                    of.relation().map(Relation::symbol).orElse(null),
                    orNull(of.value()),
                    orNull(of.upperValue()),
                    of.units().orElse(null),
                    of.reportedNumber().orElse(null),
                    of.lab().orElse(null),
                    of.measuredOn().orElse(null),
                    of.remark().orElse(null),
                    of.sourceFile().orElse(null),
                    of.sourceRow().isPresent() ? of.sourceRow().getAsInt() : null,
                    of.sourceColumn().orElse(null),
                    orNull(of.negativeLog()),
                    orNull(of.negativeLog()),
                    of.negativeLogRelation().map(Relation::symbol).orElse(null),
                    of.negativeLogRelation().map(Relation::symbol).orElse(null),
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
    }
}
