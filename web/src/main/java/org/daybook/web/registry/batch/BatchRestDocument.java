package org.daybook.web.registry.batch;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.daybook.notebook.amounts.BatchUses;
import org.daybook.registry.batch.Batch;
import org.daybook.stoichiometry.Figure;
import org.daybook.stoichiometry.Written;
import org.jspecify.annotations.Nullable;

/// What the tables of published entries took of a batch, and what that left.
///
/// @param takenMg in all, without what a table leaves open
/// @param leftMg below 0 if more was taken than there was; null if nobody stated how much there was
/// @param entries the newest first
@Schema(name = "BatchRest")
public record BatchRestDocument(double takenMg, @Nullable Double leftMg, List<UseDocument> entries) {

    private static final int DIGITS = 3;
    private static final int PLACES = 3;

    /// @param milligrams null if the table does not say how much
    @Schema(name = "BatchUse")
    public record UseDocument(long entry, String title, @Nullable Double milligrams) {

        /// As it is written, `300 mg`; empty if it is not known.
        public String mass() {
            return milligrams == null || milligrams <= 0 ? "" : written(milligrams);
        }
    }

    static BatchRestDocument of(Batch batch, List<BatchUses.Use> uses) {
        BigDecimal taken = uses.stream().filter(use -> use.milligrams() != null)
                .map(use -> BigDecimal.valueOf(use.milligrams())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new BatchRestDocument(toMicrograms(taken),
                batch.amountMg().map(amount -> toMicrograms(BigDecimal.valueOf(amount).subtract(taken))).orElse(null),
                uses.stream().map(use -> new UseDocument(use.entry().value(), use.title(), use.milligrams())).toList());
    }

    private static double toMicrograms(BigDecimal milligrams) {
        return milligrams.setScale(PLACES, RoundingMode.HALF_UP).doubleValue();
    }

    /// Whether more was taken than there was.
    public boolean isOverdrawn() {
        return leftMg != null && leftMg < 0;
    }

    /// What is left, or how much too much was taken: `650 mg`; empty if it is not known.
    public String mass() {
        return leftMg == null ? "" : leftMg == 0 ? "0 mg" : written(Math.abs(leftMg));
    }

    private static String written(double milligrams) {
        return Written.mass(new Figure(BigDecimal.valueOf(milligrams), DIGITS));
    }
}
