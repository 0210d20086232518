package org.daybook.web.exchange;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the fields of one column showed on a page, carried by its form as one text: only what a person changed on that
/// page is a decision.
///
/// @param values in the order of the fields
record ShownFields(List<String> values) {

    private static final List<String> FIELDS = List.of("role", "detail", "unit", "decimal", "zero", "dates");
    private static final String SEPARATOR = "|";

    static ShownFields of(ColumnRow row) {
        return new ShownFields(
                List.of(row.column().role().key(), row.detail(), row.unit(), row.decimal(), row.zero(), row.dates()));
    }

    /// Reads what a form carries; empty if it carries nothing that could be read.
    static Optional<ShownFields> read(String text) {
        List<String> values = new ArrayList<>();
        try {
            for (String value : text.split("\\|", -1)) {
                values.add(URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        return values.size() == FIELDS.size() ? Optional.of(new ShownFields(values)) : Optional.empty();
    }

    /// The fields as one text.
    String text() {
        return String.join(
                SEPARATOR,
                values.stream()
                        .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .toList());
    }

    /// Whether the field of this name showed this.
    boolean isShown(String field, String value) {
        return values.get(FIELDS.indexOf(field)).equals(value);
    }
}
