package org.daybook.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// An array with one object a row; headings become camel case names, blank cells are left out.
final class JsonSheet implements SheetWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputStream out;
    private final List<String> names;
    private final JsonGenerator json;

    JsonSheet(List<String> columns, OutputStream out) {
        this.out = out;
        this.names = columns.stream().map(JsonSheet::name).toList();
        this.json = JSON.createGenerator(out);
        json.configure(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET, false);
        json.writeStartArray();
    }

    @Override
    public void row(List<? extends @Nullable Object> cells, @Nullable String molfile) {
        json.writeStartObject();
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            switch (cell) {
                case null -> { }
                case Double number -> json.writeNumberProperty(names.get(column), number);
                case Number number -> json.writeNumberProperty(names.get(column), number.longValue());
                default -> json.writeStringProperty(names.get(column), cell.toString());
            }
        }
        json.writeEndObject();
    }

    /// `Measured on` is `measuredOn`, `InChIKey` is `inchikey`.
    private static String name(String heading) {
        StringBuilder name = new StringBuilder();
        for (String word : heading.strip().split("[^\\p{L}\\d]+")) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(
                    name.isEmpty() || lower.isEmpty()
                            ? lower
                            : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.flush();
        out.flush();
    }
}
