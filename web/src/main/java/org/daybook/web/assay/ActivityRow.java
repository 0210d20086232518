package org.daybook.web.assay;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.daybook.assay.Activity;
import org.daybook.assay.Numbers;
import org.daybook.assay.Relation;
import org.daybook.assay.Unit;
import org.daybook.registry.Compound;
import org.jspecify.annotations.Nullable;

/// One result in a table and in JSON; the names follow ChEMBL where it has one.
///
/// @param number the number it was measured under
/// @param reported the value as typed
/// @param label the value in the unit of the assay, for people
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivityRow(String compound, String number, String reported, String reportedCell, @Nullable String relation, @Nullable Double value,
        @Nullable Double upperValue, @Nullable String units, String label, @Nullable Double negativeLog, @Nullable String remark,
        @Nullable String sourceFile, @Nullable Integer sourceRow, @Nullable String sourceColumn, boolean censored) {

    static ActivityRow of(Activity activity, Compound compound) {
        return new ActivityRow(compound.number(), activity.reportedNumber().orElse(compound.number()), activity.reportedText(), activity.reportedCell(),
                activity.relation().map(Relation::symbol).orElse(null), boxed(activity.value()), boxed(activity.upperValue()), activity.units().orElse(null),
                label(activity), boxed(activity.negativeLog()), activity.remark().orElse(null), activity.sourceFile().orElse(null),
                activity.sourceRow().isPresent() ? activity.sourceRow().getAsInt() : null, activity.sourceColumn().orElse(null), activity.isCensored());
    }

    /// For sorting: words go last.
    double order() {
        return value == null ? Double.MAX_VALUE : value;
    }

    private static String label(Activity activity) {
        if (activity.value().isEmpty()) {
            return activity.reportedText();
        }
        String relation = activity.relation().filter(known -> known != Relation.EQUAL).map(Relation::symbol).orElse("");
        String upper = activity.upperValue().isPresent() ? "–" + Numbers.plain(activity.upperValue().getAsDouble()) : "";
        String unit = activity.units().map(symbol -> " " + Unit.of(symbol).label()).orElse("");
        String effect = activity.effectConcentration().isPresent()
                ? " at " + Numbers.plain(activity.effectConcentration().getAsDouble()) + " " + Unit.of(activity.effectUnits().orElseThrow()).label() : "";
        return relation + Numbers.plain(activity.value().getAsDouble()) + upper + unit + effect;
    }

    private static @Nullable Double boxed(java.util.OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
