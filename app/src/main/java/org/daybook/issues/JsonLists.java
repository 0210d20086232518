package org.daybook.issues;

import java.util.List;
import org.daybook.issues.github.Label;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps short lists in a text column as JSON.
final class JsonLists {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLists() {
    }

    static String write(List<?> list) {
        return JSON.writeValueAsString(list);
    }

    static List<Label> labels(String json) {
        return JSON.readValue(json, new TypeReference<>() {
        });
    }

    static List<String> words(String json) {
        return JSON.readValue(json, new TypeReference<>() {
        });
    }
}
