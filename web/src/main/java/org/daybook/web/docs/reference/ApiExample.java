package org.daybook.web.docs.reference;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One call of an operation with its answer, as `api/examples.json` has it. The calls of the file, one after the other,
/// are what an empty site is filled by; a test does that.
///
/// @param operation its name in the description
/// @param named what it is called in the description beside others of its operation; null if it is the only one
/// @param path values of the placeholders of its address
/// @param query parameters behind the address
/// @param headers besides those that say who asks and what the body is
/// @param as `token` (the default of what writes), `nobody`, `password`, or `newcomer` for what prepares others
/// @param body as JSON
/// @param text a body that is not JSON, of the type `textType`
/// @param file the name of a file that is sent as part `file` of a form; `text` is what it holds
/// @param status what is answered
/// @param answer as JSON
/// @param answerText an answer that is not JSON
/// @param hidden whether the call only makes what others need
/// @param needs what has to be there that no call makes; such an example is shown and not called by the test
record ApiExample(
        String operation,
        @Nullable String named,
        @Nullable Map<String, String> path,
        @Nullable Map<String, String> query,
        @Nullable Map<String, String> headers,
        @Nullable String as,
        @Nullable JsonNode body,
        @Nullable String text,
        @Nullable String textType,
        @Nullable String file,
        int status,
        @Nullable JsonNode answer,
        @Nullable String answerText,
        @Nullable Boolean hidden,
        @Nullable String needs) {

    boolean isShown() {
        return !Boolean.TRUE.equals(hidden);
    }

    /// The address with its values, behind that of the site.
    String address(String template) {
        String address = template;
        for (Map.Entry<String, String> value : Objects.requireNonNullElse(path, Map.<String, String>of()).entrySet()) {
            address = address.replace("{" + value.getKey() + "}", encoded(value.getValue()));
        }
        if (query == null || query.isEmpty()) {
            return address;
        }
        return address + "?" + query.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Who asks, of a method.
    String asker(String method) {
        return Objects.requireNonNullElse(as, method.equals("GET") ? "nobody" : "token");
    }

    /// All headers but the one that says who asks; a form says itself what it is.
    Map<String, String> allHeaders() {
        Map<String, String> all = new LinkedHashMap<>();
        if (body != null) {
            all.put("Content-Type", "application/json");
        } else if (text != null && file == null) {
            all.put("Content-Type", Objects.requireNonNull(textType));
        }
        if (headers != null) {
            all.putAll(headers);
        }
        return all;
    }
}
