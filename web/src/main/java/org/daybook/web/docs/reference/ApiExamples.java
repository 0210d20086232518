package org.daybook.web.docs.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
    private final Map<String, List<ApiExample>> shown = new TreeMap<>();

    ApiExamples() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            all = JsonMapper.shared().readValue(file, new TypeReference<List<ApiExample>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.stream().filter(ApiExample::isShown).forEach(
                one -> shown.computeIfAbsent(one.operation(), operation -> new ArrayList<>()).add(one));
    }

    /// In the order in which they can be called.
    List<ApiExample> all() {
        return all;
    }

    /// The first of an operation.
    Optional<ApiExample> of(String operation) {
        return Optional.ofNullable(shown.get(operation)).map(List::getFirst);
    }

    /// Puts them into the description.
    void show(OpenAPI api) {
        api.getPaths().values().stream().flatMap(path -> path.readOperations().stream())
                .forEach(operation -> of(operation.getOperationId()).ifPresent(example -> show(example, operation)));
    }

    private void show(ApiExample example, Operation operation) {
        if (operation.getRequestBody() != null) {
            request(shown.get(example.operation()), operation.getRequestBody().getContent());
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

    /// Those that have a name are shown side by side, else the first.
    private static void request(List<ApiExample> examples, Content content) {
        content.forEach((name, type) -> {
            if (type.getExample() == null) {
                examples.forEach(one -> Optional.ofNullable(one.named()).ifPresent(called -> type.addExamples(
                        called.replace(' ', '-'), new Example().summary(called).value(body(one)))));
            }
            if (type.getExample() == null && type.getExamples() == null) {
                type.setExample(body(examples.getFirst()));
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
