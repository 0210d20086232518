package org.daybook.web.exchange.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.exchange.dataset.DatasetColumn;
import org.jspecify.annotations.Nullable;

/// What the columns of a table to learn from mean, as a Table Schema of Frictionless Data.
///
/// @param fields in the order of the columns
/// @param primaryKey what is different in each row
/// @param missingValues what stands for nothing
@Schema(name = "DatasetColumns")
record DatasetDocument(List<FieldDocument> fields, List<String> primaryKey, List<String> missingValues) {

    static DatasetDocument ofColumns() {
        return new DatasetDocument(
                Stream.of(DatasetColumn.values()).map(FieldDocument::of).toList(),
                List.of("compound", "endpoint", "target", "organism", "strain", "unit"),
                List.of(""));
    }

    /// One column.
    ///
    /// @param type `string`, `number` or `integer`
    /// @param constraints what may stand in it, where that is a list
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DatasetColumn")
    record FieldDocument(String name, String type, String description, @Nullable ConstraintsDocument constraints) {

        private static FieldDocument of(DatasetColumn column) {
            List<String> words = switch (column) {
                case RELATION -> List.of("=", "~", "<", "<=", ">", ">=");
                case SPLIT -> List.of("train", "validation", "test");
                default -> List.of();
            };
            return new FieldDocument(column.key(), column.type(), column.meaning(),
                    words.isEmpty() ? null : new ConstraintsDocument(words));
        }
    }

    /// What may stand in a column.
    @Schema(name = "DatasetConstraints")
    record ConstraintsDocument(@com.fasterxml.jackson.annotation.JsonProperty("enum") List<String> words) {
    }

    /// A copy of a table that never changes.
    ///
    /// @param csv address of the table, `sdf` with structures, `columns` of the dictionary of then
    /// @param sha256 of the csv
    @Schema(name = "DatasetSnapshot")
    record SnapshotDocument(LocalDate day, String csv, String sdf, String columns, int rows, String sha256, long size,
            String by, Instant madeAt) {
    }

    /// The copies of a table, the newest first.
    @Schema(name = "DatasetSnapshotList")
    record SnapshotsDocument(List<SnapshotDocument> items) {
    }
}
