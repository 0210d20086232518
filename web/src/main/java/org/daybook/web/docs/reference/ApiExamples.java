package org.daybook.web.docs.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The examples of all operations: what the description shows of requests and answers, and the reference as programs.
@Component
class ApiExamples {

    static final String FILE = "api/examples.json";

    private final List<ApiExample> all;
    private final Map<String, ApiExample> shown = new TreeMap<>();

    ApiExamples() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            all = JsonMapper.shared().readValue(file, new TypeReference<List<ApiExample>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.stream().filter(ApiExample::isShown).forEach(one -> shown.putIfAbsent(one.operation(), one));
    }

    /// In the order in which they can be called.
    List<ApiExample> all() {
        return all;
    }

    Optional<ApiExample> of(String operation) {
        return Optional.ofNullable(shown.get(operation));
    }

    /// Puts them into the description.
    void show(OpenAPI api) {
        api.getPaths().values().stream().flatMap(path -> path.readOperations().stream())
                .forEach(operation -> of(operation.getOperationId()).ifPresent(example -> show(example, operation)));
    }

    private static void show(ApiExample example, Operation operation) {
        if (operation.getRequestBody() != null) {
            request(example, operation.getRequestBody().getContent());
        }
        operation.getResponses().forEach((code, answer) -> {
            if (code.startsWith("2") && answer.getContent() != null) {
                answer(example, answer.getContent());
            }
        });
    }

    /// The same for each way in which it can go well.
    private static void answer(ApiExample example, Content content) {
        if (content.values().stream().allMatch(type -> type.getExample() == null)) {
            content.values().iterator().next().setExample(
                    example.answer() == null ? example.answerText() : old(example.answer()));
        }
    }

    private static void request(ApiExample example, Content content) {
        content.forEach((name, type) -> {
            if (type.getExample() == null) {
                type.setExample(body(example));
            }
        });
    }

    private static @Nullable Object body(ApiExample example) {
        if (example.file() != null) {
            return old(JsonMapper.shared().valueToTree(Map.of("file", example.file())));
        }
        return example.body() == null ? example.text() : old(example.body());
    }

    /// The library of the description knows the older Jackson alone.
    private static Object old(JsonNode node) {
        try {
            ObjectMapper mapper = Json31.mapper();
            return mapper.readTree(node.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
