package org.daybook.web.assay.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.daybook.assay.result.Result;
import org.jspecify.annotations.Nullable;

/// One result; its page and the API say the same.
///
/// @param version its ETag; counts its changes
/// @param compound the number the compound goes by; `number` the one it was measured under
/// @param batch number and code of the lot, `OSM-S-106/02`
/// @param assay slug; `assayName` for people
/// @param reported as typed, `reportedUnits` the unit it was typed in
/// @param value in `units`; the lower end of a range
/// @param label the value for people, or the words
/// @param importId the import that brought it
/// @param supersedes the result that it stands for; `supersededBy` the one that stands for it
/// @param retraction null while it counts
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Activity")
public record ActivityDocument(
        long id, int version, String compound, String number, @Nullable String batch, String assay, String assayName,
        String reported, @Nullable String reportedUnits, @Nullable String type, @Nullable String relation,
        @Nullable Double value, @Nullable Double upperValue, @Nullable String units, String label,
        @Nullable Double pchemblValue, @Nullable String pchemblRelation, @Nullable Integer sampleSize,
        @Nullable LocalDate measuredOn, @Nullable String lab, @Nullable String comment, @Nullable String source,
        @Nullable Long importId, @Nullable String sourceFile, @Nullable Integer sourceRow,
        @Nullable String sourceColumn, String recordedBy, Instant recordedAt, @Nullable Long supersedes,
        @Nullable Long supersededBy, @Nullable RetractionDocument retraction) {

    /// Why it counts no more.
    ///
    /// @param by handle; empty for somebody who is no longer known
    @Schema(name = "Retraction")
    public record RetractionDocument(String reason, String by, Instant at) {
    }

    /// What is not in the result itself.
    record Around(int version, String compound, @Nullable String batch, String assay, String assayName,
            @Nullable String source, @Nullable Long importId, String recordedBy, Instant recordedAt,
            @Nullable Long supersedes, @Nullable Long supersededBy, @Nullable RetractionDocument retraction) {
    }

    static ActivityDocument of(Result result, Around around) {
        return new ActivityDocument(
                result.id(),
                around.version(),
                around.compound(),
                result.number() == null ? around.compound() : result.number(),
                around.batch(),
                around.assay(),
                around.assayName(),
                result.reported(),
                result.reportedUnits(),
                result.type(),
                result.relation(),
                result.value(),
                result.upperValue(),
                result.units(),
                result.label(),
                result.pchemblValue(),
                result.pchemblRelation(),
                result.beside().sampleSize(),
                result.measuredOn(),
                result.lab(),
                result.remark(),
                around.source(),
                around.importId(),
                result.sourceFile(),
                result.sourceRow(),
                result.sourceColumn(),
                around.recordedBy(),
                around.recordedAt(),
                around.supersedes(),
                around.supersededBy(),
                around.retraction());
    }
}
