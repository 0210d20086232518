package org.daybook.web.assay;

import java.util.Locale;
import org.daybook.assay.result.Result;
import org.daybook.registry.compound.Compound;
import org.daybook.web.shared.view.PotencyStep;
import org.jspecify.annotations.Nullable;

/// A result in the table on the page of its assay.
///
/// @param id what leads to its page
/// @param compound the number the compound goes by
/// @param number the number it was measured under
/// @param label the value in the unit of the assay
/// @param potency classes of the style sheet for its colour ([PotencyStep]); empty where there is none
/// @param logarithm the logarithm with its relation, with two decimals; empty without one
/// @param reported the value as typed, `reportedCell` the whole cell
record ResultRow(
        long id,
        String compound,
        String number,
        String label,
        String potency,
        String logarithm,
        String reported,
        String reportedCell,
        @Nullable String sourceFile,
        @Nullable Integer sourceRow) {

    static ResultRow of(Result result, Compound compound) {
        return new ResultRow(
                result.id(),
                compound.number(),
                result.number() == null ? compound.number() : result.number(),
                result.label(),
                PotencyStep.classes(result.pchemblValue(), result.censored()),
                logarithm(result),
                result.reported(),
                result.reportedCell(),
                result.sourceFile(),
                result.sourceRow());
    }

    private static String logarithm(Result result) {
        if (result.pchemblValue() == null) {
            return "";
        }
        String relation = result.pchemblRelation() == null || result.pchemblRelation().equals("=")
                ? ""
                : result.pchemblRelation();
        return relation + String.format(Locale.ROOT, "%.2f", result.pchemblValue());
    }
}
