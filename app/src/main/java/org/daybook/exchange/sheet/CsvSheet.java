package org.daybook.exchange.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daybook.quantities.Numbers;
import org.jspecify.annotations.Nullable;

/// Comma separated text in UTF-8 (RFC 4180), with [FormulaGuard] unless raw.
final class CsvSheet implements SheetWriter {

    private final Writer text;
    private final CsvWriter csv;
    private final boolean raw;

    CsvSheet(List<String> columns, boolean raw, OutputStream out) throws IOException {
        this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        this.raw = raw;
        row(columns, null);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells, @Nullable String molfile) {
        csv.writeRecord(cells.stream().map(this::text).toList());
    }

    private String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number -> Numbers.plain(number);
            case String words -> raw ? words : FormulaGuard.guarded(words);
            default -> cell.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        text.flush();
    }
}
