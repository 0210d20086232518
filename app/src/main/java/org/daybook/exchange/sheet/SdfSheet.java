package org.daybook.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daybook.quantities.Numbers;
import org.jspecify.annotations.Nullable;

/// A structure file: one record a row, with its molfile, the first column as title and all columns as data fields.
final class SdfSheet implements SheetWriter {

    private static final String NO_STRUCTURE = "\n  Daybook\n\n  0  0  0  0  0  0  0  0  0  0999 V2000\nM  END\n";

    private final List<String> columns;
    private final Writer text;

    SdfSheet(List<String> columns, OutputStream out) {
        this.columns = columns;
        this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells, @Nullable String molfile) throws IOException {
        String structure = molfile == null ? NO_STRUCTURE : molfile;
        text.write(cell(cells.getFirst()).replaceAll("\\R", " "));
        text.write(structure.substring(Math.max(0, structure.indexOf('\n'))).stripTrailing());
        text.write('\n');
        for (int column = 0; column < cells.size(); column++) {
            String value = cell(cells.get(column));
            if (!value.isEmpty()) {
                text.write("> <" + columns.get(column).replaceAll("[<>\\r\\n]", " ") + ">\n" + field(value) + "\n\n");
            }
        }
        text.write("$$$$\n");
    }

    /// A blank line would end the field and four dollars the record.
    private static String field(String value) {
        return value.replaceAll("\\R+", "\n").replaceAll("(?m)^\\${4}", " \\$\\$\\$\\$");
    }

    private static String cell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number -> Numbers.plain(number);
            default -> cell.toString();
        };
    }

    @Override
    public void close() throws IOException {
        text.flush();
    }
}
