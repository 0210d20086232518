package org.daybook.web.assay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.daybook.assay.result.Result;
import org.daybook.assay.result.Result.Beside;
import org.daybook.registry.compound.Compound;
import org.jspecify.annotations.Nullable;

/// A [Result] in the data of its assay, under the names that were promised for it.
///
/// @param id what it is asked for by, at `/api/v1/activities/{id}`
/// @param compound the number the compound goes by
/// @param number the number it was measured under
/// @param pchemblValue −log10 of the value in mol/L, for potencies, with its own relation; `negativeLog` and
///     `negativeLogRelation` are older names of the same
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultDocument(
        long id,
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
        @Nullable String footnote,
        @Nullable Double pchemblValue,
        @Nullable String pchemblRelation,
        @Nullable String reportedUnits,
        @Nullable String lab,
        @Nullable LocalDate measuredOn) {

    static ResultDocument of(Result result, Compound compound) {
        Beside beside = result.beside();
        return new ResultDocument(
                result.id(),
                compound.number(),
                result.number() == null ? compound.number() : result.number(),
                result.reported(),
                result.reportedCell(),
                result.relation(),
                result.value(),
                result.upperValue(),
                result.units(),
                result.label(),
                result.pchemblValue(),
                result.remark(),
                result.sourceFile(),
                result.sourceRow(),
                result.sourceColumn(),
                result.censored(),
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
                result.pchemblValue(),
                result.pchemblRelation(),
                result.reportedUnits(),
                result.lab(),
                result.measuredOn());
    }
}
