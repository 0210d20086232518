package org.daybook.web.notebook.amounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.daybook.stoichiometry.Column;
import org.daybook.stoichiometry.Figure;
import org.daybook.stoichiometry.Remark;
import org.daybook.stoichiometry.Stoichiometry;
import org.daybook.stoichiometry.Substance;
import org.daybook.stoichiometry.Written;
import org.jspecify.annotations.Nullable;

/// The tables of amounts of an entry, calculated from its text and from what the registry knows now.
///
/// @param entry its id
/// @param tables in the order of the text
@Schema(name = "Amounts")
public record AmountsDocument(long entry, List<TableDocument> tables) {

    private static final int PLACES = 3;

    /// One table.
    ///
    /// @param steps what follows for each step as a whole
    /// @param remarks what could not be used and how doubtful cells were understood
    @Schema(name = "AmountsTable")
    public record TableDocument(List<StepDocument> steps, List<RowDocument> rows, List<RemarkDocument> remarks) {

        static TableDocument of(Stoichiometry table) {
            return new TableDocument(table.steps().stream().map(StepDocument::of).toList(),
                    table.lines().stream().map(RowDocument::of).toList(),
                    table.remarks().stream().map(RemarkDocument::of).toList());
        }
    }

    /// @param atomEconomy as a fraction of 1, where it follows
    /// @param eFactor mass of waste by mass of product, without solvents and work-up, where it follows
    @Schema(name = "AmountsStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepDocument(String name, @Nullable BigDecimal atomEconomy, @Nullable BigDecimal eFactor) {

        static StepDocument of(Stoichiometry.Step step) {
            return new StepDocument(step.name(), rounded(step.atomEconomy()), rounded(step.eFactor()));
        }
    }

    /// One row; what is not known is left out.
    ///
    /// @param compound what the row calls it, the number of a registered one
    /// @param number of the registered compound
    /// @param equivalents without unit, as are all values that name none
    /// @param theory how much can be had of what is formed, in mg
    /// @param yield as a fraction of 1
    /// @param batchLeftMg what published tables left of the batch
    @Schema(name = "AmountsRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RowDocument(
            int row,
            String step,
            String role,
            String compound,
            @Nullable String number,
            @Nullable String formula,
            boolean limiting,
            @Nullable ValueDocument molecularWeight,
            @Nullable ValueDocument equivalents,
            @Nullable ValueDocument amountMmol,
            @Nullable ValueDocument massMg,
            @Nullable ValueDocument volumeMl,
            @Nullable ValueDocument purity,
            @Nullable BigDecimal theoryMg,
            @Nullable BigDecimal yield,
            @Nullable String batch,
            @Nullable BigDecimal batchLeftMg,
            @Nullable String supplier,
            @Nullable String note) {

        static RowDocument of(Stoichiometry.Line line) {
            Substance substance = line.substance();
            return new RowDocument(line.row().number(), line.step(), line.role().label(), substance.name(),
                    substance.number(), orNull(substance.formula()), line.limiting(),
                    value(line, Column.MOLAR_MASS), value(line, Column.EQUIVALENTS), value(line, Column.AMOUNT),
                    value(line, Column.MASS), value(line, Column.VOLUME), value(line, Column.PURITY),
                    rounded(line.theory()), rounded(line.yield()),
                    orNull(line.row().cell(Column.BATCH)),
                    substance.batch().flatMap(Substance.Lot::leftMg).map(AmountsDocument::toMicrograms).orElse(null),
                    orNull(line.row().cell(Column.SUPPLIER)), orNull(line.row().cell(Column.NOTE)));
        }

        private static @Nullable ValueDocument value(Stoichiometry.Line line, Column column) {
            return line.value(column).map(ValueDocument::of).orElse(null);
        }
    }

    /// @param text as the page shows it: what was typed, or the calculated number with its unit
    /// @param calculated whether nobody typed it
    @Schema(name = "AmountsValue")
    public record ValueDocument(BigDecimal value, String text, boolean calculated) {

        static ValueDocument of(Stoichiometry.Value value) {
            BigDecimal number = value.calculated() && value.figure().digits() != Figure.EXACT
                    ? Written.rounded(value.figure()) : value.figure().value();
            return new ValueDocument(plain(number), value.written(), value.calculated());
        }
    }

    /// @param row from 1; 0 for the whole table
    /// @param column its name, where the remark is about one cell
    /// @param problem whether what was typed could not be used
    @Schema(name = "AmountsRemark")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RemarkDocument(int row, @Nullable String column, boolean problem, String text) {

        static RemarkDocument of(Remark remark) {
            return new RemarkDocument(remark.row(),
                    Optional.ofNullable(remark.column()).map(Column::label).orElse(null),
                    remark.isProblem(), remark.said().english());
        }
    }

    private static @Nullable BigDecimal rounded(@Nullable Figure figure) {
        return figure == null ? null : plain(Written.rounded(figure));
    }

    private static BigDecimal toMicrograms(BigDecimal milligrams) {
        return milligrams.setScale(PLACES, RoundingMode.HALF_UP);
    }

    /// Without an exponent.
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
