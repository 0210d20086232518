package org.daybook.web.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.daybook.assay.result.Result;
import org.daybook.assay.result.Result.Beside;
import org.daybook.assay.result.Result.Potency;
import org.daybook.assay.result.ResultSummary;
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
        List<ValueDocument> bounds,
        List<ValueDocument> values) {

    static ActivityDocument of(ResultSummary summary) {
        Double logarithm = summary.pchemblValue();
        String ofLogarithm = logarithm == null ? null : summary.relation();
        return new ActivityDocument(
                summary.slug(),
                summary.assay(),
                summary.summary(),
                summary.mean(),
                summary.unit(),
                summary.geometric(),
                summary.count(),
                logarithm,
                logarithm,
                summary.relation(),
                ofLogarithm,
                ofLogarithm,
                summary.bounds().stream().map(ValueDocument::of).toList(),
                summary.members().stream()
                        .map(member -> ValueDocument.of(member.result()))
                        .toList());
    }

    /// One result: as reported, and in standard form.
    ///
    /// @param id what it is asked for by, at `/api/v1/activities/{id}`
    /// @param number the number it was measured under, if that is another one
    /// @param pchemblValue −log10 of the value in mol/L, for potencies, with its own relation: an IC50 `>` has a
    ///     pIC50 `<`; `pValue` and `pValueRelation` are older names of the same
    /// @param uncertainty in `units`; `uncertaintyKind` is SD or SEM where the cell says which
    /// @param intervalLower in `units`; `intervalConfidence` in per cent, 95 of `95% CI`
    /// @param sampleSize number of experiments behind the value
    /// @param concentration at which it was measured, `time` after which
    /// @param footnote the mark beside the value
    /// @param potencyValue of a result that is a logarithm itself: what it is the logarithm of, with its own relation
    ///     (a pIC50 `>7` is an IC50 `<0.1 uM`); absent where nobody knows of which unit it was taken
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CompoundActivityValue")
    record ValueDocument(
            long id,
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
            @Nullable String footnote,
            @Nullable String potencyRelation,
            @Nullable Double potencyValue,
            @Nullable String potencyUnits) {

        static ValueDocument of(Result result) {
            Beside beside = result.beside();
            Potency potency = result.potency();
            return new ValueDocument(
                    result.id(),
                    result.reported(),
                    result.reportedUnits(),
                    result.relation(),
                    result.value(),
                    result.upperValue(),
                    result.units(),
                    result.number(),
                    result.lab(),
                    result.measuredOn(),
                    result.remark(),
                    result.sourceFile(),
                    result.sourceRow(),
                    result.sourceColumn(),
                    result.pchemblValue(),
                    result.pchemblValue(),
                    result.pchemblRelation(),
                    result.pchemblRelation(),
                    beside.uncertainty(),
                    beside.uncertaintyKind(),
                    beside.intervalLower(),
                    beside.intervalUpper(),
                    beside.intervalConfidence(),
                    beside.sampleSize(),
                    beside.concentration(),
                    beside.concentrationUnits(),
                    beside.time(),
                    beside.timeUnits(),
                    beside.footnote(),
                    potency == null ? null : potency.relation(),
                    potency == null ? null : potency.value(),
                    potency == null ? null : potency.units());
        }
    }
}
