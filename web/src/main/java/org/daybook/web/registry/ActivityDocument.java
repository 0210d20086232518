package org.daybook.web.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.daybook.assay.Activity;
import org.daybook.assay.Aggregate;
import org.daybook.assay.Relation;
import org.daybook.assay.Unit;
import org.jspecify.annotations.Nullable;

/// What is known about a compound in one assay, as JSON.
///
/// @param summary mean, strongest bound or words, as a person would read it
/// @param mean over the uncensored values, in `unit`; geometric where `geometric` says so
/// @param n number of values in the mean
/// @param pValue −log10 of the mean in mol/L, for potencies
/// @param values every single result
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CompoundActivity")
record ActivityDocument(String assay, String name, String summary, @Nullable Double mean, @Nullable String unit, boolean geometric, int n,
        @Nullable Double pValue, List<Value> values) {

    static ActivityDocument of(Aggregate aggregate) {
        return new ActivityDocument(aggregate.assay().slug(), aggregate.assay().name(), aggregate.summary(), orNull(aggregate.mean()),
                aggregate.unit().map(Unit::symbol).orElse(null), aggregate.isGeometric(), aggregate.count(), orNull(aggregate.negativeLog()),
                aggregate.members().stream().map(Value::of).toList());
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    /// One result: as reported, and in standard form.
    ///
    /// @param number the number it was measured under, if that is another one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CompoundActivityValue")
    record Value(String reported, @Nullable String reportedUnits, @Nullable String relation, @Nullable Double value,
            @Nullable Double upperValue, @Nullable String units, @Nullable String number, @Nullable String lab,
            @Nullable LocalDate measuredOn, @Nullable String remark, @Nullable String sourceFile, @Nullable Integer sourceRow,
            @Nullable String sourceColumn) {

        static Value of(Activity of) {
            return new Value(of.reportedText(), of.reportedUnits().orElse(null), of.relation().map(Relation::symbol).orElse(null),
                    orNull(of.value()), orNull(of.upperValue()), of.units().orElse(null), of.reportedNumber().orElse(null),
                    of.lab().orElse(null), of.measuredOn().orElse(null), of.remark().orElse(null), of.sourceFile().orElse(null),
                    of.sourceRow().isPresent() ? of.sourceRow().getAsInt() : null, of.sourceColumn().orElse(null));
        }
    }
}
