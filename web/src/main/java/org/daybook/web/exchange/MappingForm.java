package org.daybook.web.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.exchange.column.Choice;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.web.shared.JsonFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What people and programs say about the columns of a file.
final class MappingForm {

    /// Characters of the JSON array: one with all columns and the longest names fits in.
    private static final int MAX_CHARS = 250_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MappingForm() {
    }

    /// The columns that the form `role-0`, `detail-0`, `unit-0` … changes.
    static List<Choice> changed(Map<String, String> form, List<Column> columns) {
        return columns.stream().map(column -> choice(form, column)).flatMap(Optional::stream).toList();
    }

    private static Optional<Choice> choice(Map<String, String> form, Column column) {
        ColumnRole role = role(form.getOrDefault("role-" + column.position(), column.role().key()));
        String detail = form.getOrDefault("detail-" + column.position(), "");
        String unit = form.getOrDefault("unit-" + column.position(), "");
        boolean hasDetail = role == ColumnRole.RESULT || role == ColumnRole.EXTERNAL_ID;
        boolean same = role == column.role()
                && (!hasDetail || detail.equals(Objects.toString(column.detail(), "")) && unit.equals(Objects.toString(column.unit(), "")));
        boolean newRole = role != column.role();
        return same ? Optional.empty()
                : Optional.of(new Choice(column.position(), role, newRole && detail.equals(Objects.toString(column.detail(), "")) ? "" : detail, unit));
    }

    /// A JSON array such as `[{"column": 15, "role": "result", "assay": "Pfal IC50 (Avery)", "unit": "uM"}]`; columns count from 0.
    static List<Choice> fromJson(String text) {
        try {
            List<JsonChoice> choices = JSON.readValue(OverLimitException.requireText("mapping", text, MAX_CHARS), new TypeReference<>() { });
            if (choices == null || choices.contains(null)) {
                throw new InvalidInputException("mapping", "The mapping is a JSON array of objects; this one has a null");
            }
            return choices.stream()
                    .map(choice -> new Choice(choice.column(), role(choice.role()), choice.assay() == null ? "" : choice.assay(), choice.unit() == null ? "" : choice.unit()))
                    .toList();
        } catch (JacksonException e) {
            throw new InvalidInputException("mapping", "The mapping is not a JSON array of {\"column\", \"role\", \"assay\"?, \"unit\"?}: " + JsonFault.words(e));
        }
    }

    private static ColumnRole role(@Nullable String name) {
        return Optional.ofNullable(name).map(typed -> OverLimitException.requireNaming("mapping", typed)).flatMap(ColumnRole::read).orElseThrow(() -> new InvalidInputException("mapping", "\"" + name + "\" is not a role of a column"));
    }

    /// One element of the JSON array.
    record JsonChoice(int column, @Nullable String role, @Nullable String assay, @Nullable String unit) {
    }
}
