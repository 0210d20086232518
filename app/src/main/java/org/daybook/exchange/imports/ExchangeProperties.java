package org.daybook.exchange.imports;

import java.time.Duration;
import org.daybook.exchange.table.TableLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// The settings of imports.
///
/// @param maxFileSize largest file that is taken; the web server's own limit on uploads holds too
/// @param maxUnpackedSize most bytes that a workbook may unpack to
/// @param maxRows most rows of a file
/// @param maxColumns most columns of a file
/// @param maxCellLength most characters in one cell
/// @param keepPreviews how long a file waits for a decision; then it is removed as if it had been cancelled
/// @param batchRows rows that are committed together; a cancelled or killed import stops between two batches
/// @param batchTime after so long a batch ends with the row it is at, so that others get their turn at the registration
///     desk
/// @param heldCompounds compounds that a preview holds in the heap; of a file with more the others wait on disk
@ConfigurationProperties("daybook.exchange")
public record ExchangeProperties(
        @DefaultValue("50MB") DataSize maxFileSize,
        @DefaultValue("400MB") DataSize maxUnpackedSize,
        @DefaultValue("200000") int maxRows,
        @DefaultValue("500") int maxColumns,
        @DefaultValue("200000") int maxCellLength,
        @DefaultValue("30d") Duration keepPreviews,
        @DefaultValue("100") int batchRows,
        @DefaultValue("1s") Duration batchTime,
        @DefaultValue("5000") int heldCompounds) {

    public ExchangeProperties {
        if (batchRows < 1 || batchRows > 1_000) {
            throw new IllegalArgumentException("daybook.exchange.batch-rows must be 1 to 1000, got " + batchRows);
        }
    }

    TableLimits limits() {
        return new TableLimits(maxRows, maxColumns, maxCellLength, maxUnpackedSize.toBytes());
    }
}
