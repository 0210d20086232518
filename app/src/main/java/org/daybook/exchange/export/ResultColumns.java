package org.daybook.exchange.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.assay.Assay;
import org.daybook.assay.result.Result;
import org.daybook.assay.result.Result.Beside;
import org.daybook.exchange.column.StandardColumn;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.compound.Compound;
import org.jspecify.annotations.Nullable;

/// The columns that results have in files, in their order: each heading, and what stands under it.
final class ResultColumns {

    private static final List<ResultColumn> ALL = List.of(
            new ResultColumn("Compound number", Row::number),
            new ResultColumn("Batch", row -> row.batch().map(Batch::code).orElse(null)),
            new ResultColumn("Assay", row -> row.assay().name()),
            new ResultColumn("Value", row -> row.result().reported()),
            new ResultColumn("Unit", row -> row.result().reportedUnits()),
            new ResultColumn("n", row -> row.beside().sampleSize()),
            new ResultColumn("Measured on", row -> row.result().measuredOn()),
            new ResultColumn("Laboratory", row -> row.result().lab()),
            new ResultColumn("Result remark", row -> row.result().remark()),
            new ResultColumn("Goes by", row -> row.compound().number()),
            new ResultColumn("SMILES", row -> row.compound().smiles().orElse(null)),
            new ResultColumn("Standard type", row -> row.result().type()),
            new ResultColumn("Standard relation", row -> row.result().relation()),
            new ResultColumn(StandardColumn.VALUE.heading(), row -> row.result().value()),
            new ResultColumn("Standard upper value", row -> row.result().upperValue()),
            new ResultColumn(StandardColumn.UNITS.heading(), row -> row.result().units()),
            new ResultColumn("Negative log", row -> row.result().pchemblValue()),
            new ResultColumn("Negative log relation", row -> row.result().pchemblRelation()),
            new ResultColumn(StandardColumn.UNCERTAINTY.heading(), row -> row.beside().uncertainty()),
            new ResultColumn(StandardColumn.UNCERTAINTY_KIND.heading(), row -> row.beside().uncertaintyKind()),
            new ResultColumn(StandardColumn.INTERVAL_LOWER.heading(), row -> row.beside().intervalLower()),
            new ResultColumn(StandardColumn.INTERVAL_UPPER.heading(), row -> row.beside().intervalUpper()),
            new ResultColumn(StandardColumn.CONFIDENCE.heading(), row -> row.beside().intervalConfidence()),
            new ResultColumn("Measured at", row -> row.beside().concentration()),
            new ResultColumn("Measured at units", row -> row.beside().concentrationUnits()),
            new ResultColumn("Measured after", row -> row.beside().time()),
            new ResultColumn("Measured after units", row -> row.beside().timeUnits()),
            new ResultColumn("Footnote", row -> row.beside().footnote()),
            new ResultColumn(StandardColumn.MEANING.heading(), row -> row.result().meaning()),
            new ResultColumn("Assay target", row -> row.assay().target().orElse(null)),
            new ResultColumn("Assay organism", row -> row.assay().organism().orElse(null)),
            new ResultColumn("Assay strain", row -> row.assay().strain().orElse(null)),
            new ResultColumn("Assay laboratory", row -> row.assay().lab().orElse(null)),
            new ResultColumn("Whole cell", Row::restOfCell),
            new ResultColumn("Source file", row -> row.result().sourceFile()),
            new ResultColumn("Source row", row -> row.result().sourceRow()),
            new ResultColumn("Source column", row -> row.result().sourceColumn()));

    private ResultColumns() {
    }

    static List<String> headings() {
        return ALL.stream().map(ResultColumn::heading).toList();
    }

    /// The cells of one row, one a heading; null where nothing is known.
    static List<@Nullable Object> cells(Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        ALL.forEach(column -> cells.add(column.cell().apply(row)));
        return cells;
    }

    private record ResultColumn(String heading, Function<Row, @Nullable Object> cell) {
    }

    /// A result with what it is a result of.
    record Row(Result result, Compound compound, Assay assay, Optional<Batch> batch) {

        String number() {
            String reported = result.number();
            return reported != null ? reported : batch.map(Batch::number).orElse(compound.number());
        }

        Beside beside() {
            return result.beside();
        }

        /// The whole cell, where it says more than this value.
        @Nullable String restOfCell() {
            return result.reportedCell().equals(result.reported()) ? null : result.reportedCell();
        }
    }
}
