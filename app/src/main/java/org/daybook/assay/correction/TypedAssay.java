package org.daybook.assay.correction;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.assay.Assay;
import org.daybook.assay.Direction;
import org.daybook.quantities.Unit;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// What is known of an assay as texts, by the names that the API gives them; an empty one stands for nothing.
final class TypedAssay {

    private static final Map<String, Integer> LIMITS = Map.of(
            "name", Assay.MAX_NAME, "target", Assay.MAX_NAME, "organism", Assay.MAX_ORIGIN, "strain", 100,
            "lab", Assay.MAX_ORIGIN, "type", 100, "units", Unit.MAX_SYMBOL, "direction", OverLimitException.NAMING,
            "protocol", 500, "protocolVersion", 100);

    private TypedAssay() {
    }

    static Map<String, String> of(Assay assay) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("name", assay.name());
        fields.put("target", assay.target().orElse(""));
        fields.put("organism", assay.organism().orElse(""));
        fields.put("strain", assay.strain().orElse(""));
        fields.put("lab", assay.lab().orElse(""));
        fields.put("type", assay.endpoint().orElse(""));
        fields.put("units", assay.unit().map(Unit::symbol).orElse(""));
        fields.put("direction", word(assay.direction()));
        fields.put("protocol", assay.protocolUrl().orElse(""));
        fields.put("protocolVersion", assay.protocolVersion().orElse(""));
        return fields;
    }

    private static String word(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The texts as they are kept.
    ///
    /// @throws InvalidInputException naming a field that there is not, or whose text cannot be accepted
    static Map<String, String> checked(Map<String, String> typed) {
        Map<String, String> fields = new TreeMap<>();
        typed.forEach((field, text) -> {
            Integer most = LIMITS.get(field);
            if (most == null) {
                throw new InvalidInputException(field, Said.of("said.assay.an-assay-has-no-field", field));
            }
            fields.put(field, checked(field, OverLimitException.requireText(field, text.strip(), most)));
        });
        return fields;
    }

    private static String checked(String field, String text) {
        if (field.equals("name") && text.isEmpty()) {
            throw new InvalidInputException("name", Said.of("said.assay.an-assay-needs-a-name"));
        }
        if (field.equals("protocol") && !text.matches("(https?://\\S{1,480})?")) {
            throw new InvalidInputException("protocol", Said.of("said.shared.is-not-an-http-or", text));
        }
        return switch (field) {
            case "name" -> text.replaceAll("\\s+", " ");
            case "units" -> text.isEmpty() ? "" : Unit.of(text).symbol();
            case "direction" -> word(direction(text));
            default -> text;
        };
    }

    private static Direction direction(String text) {
        for (Direction direction : Direction.values()) {
            if (word(direction).equals(text)) {
                return direction;
            }
        }
        throw new InvalidInputException("direction", Said.of("said.assay.is-no-direction-say-lower-is", text));
    }

    /// Writes all fields into an assay.
    static void write(Map<String, String> fields, boolean unitIsAssumed, Assay into) {
        into.edit(fields.get("name"), orNull(fields.get("type")), unit(fields), unitIsAssumed,
                direction(fields.get("direction")), new Assay.Origin(
                        orNull(fields.get("target")), orNull(fields.get("organism")), orNull(fields.get("strain")),
                        orNull(fields.get("lab")), orNull(fields.get("protocol")),
                        orNull(fields.get("protocolVersion"))));
    }

    static @Nullable Unit unit(Map<String, String> fields) {
        String text = fields.getOrDefault("units", "");
        return text.isEmpty() ? null : Unit.of(text);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
