package org.daybook.web.docs.reference;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.people.Actor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Component;

/// The operations of the API as the OpenAPI description states them.
@Component
public class ApiReference {

    /// Who asks is said by the token, not by a parameter.
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    private final OpenApiWebMvcResource description;
    private final ApiExamples examples;

    ApiReference(OpenApiWebMvcResource description, ApiExamples examples) {
        this.description = description;
        this.examples = examples;
    }

    /// The languages in which calls are shown.
    public List<Language> languages() {
        return Stream.of(CodeSamples.values()).map(one -> new Language(one.key(), one.title())).toList();
    }

    /// The key of the language that somebody asked for; curl if there is none of that key.
    public String language(String asked) {
        return CodeSamples.of(asked).key();
    }

    /// All operations, by tag and path.
    ///
    /// @param request any request; what it calls the site is not in the description
    /// @param language key of the language of their examples
    public List<Entry> operations(HttpServletRequest request, String language) throws IOException {
        OpenAPI api = Json31.mapper()
                .readValue(description.openapiJson(request, "/api/v1/openapi.json", Locale.ENGLISH), OpenAPI.class);
        List<Entry> entries = new ArrayList<>();
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> entries.add(entry(path, method, operation, CodeSamples.of(language)))));
        entries.sort(Comparator.comparing(Entry::tag).thenComparing(Entry::path).thenComparing(Entry::method));
        return entries;
    }

    private Entry entry(String path, PathItem.HttpMethod method, Operation operation, CodeSamples language) {
        Optional<ApiExample> example = examples.of(operation.getOperationId());
        String tag = Optional.ofNullable(operation.getTags())
                .filter(tags -> !tags.isEmpty())
                .map(List::getFirst)
                .orElse("Other");
        List<ParameterRow> parameters = Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .map(ApiReference::row)
                .toList();
        List<String> answers = Optional.ofNullable(operation.getResponses())
                .map(responses -> List.copyOf(responses.keySet()))
                .orElse(List.of());
        return new Entry(
                tag,
                method.name(),
                path,
                Objects.requireNonNullElse(operation.getSummary(), operation.getOperationId()),
                Objects.requireNonNullElse(operation.getDescription(), ""),
                parameters,
                answers,
                example.map(one -> language.write(method.name(), one.address(path), one)).orElse(""),
                example.map(ApiReference::answer).orElse(""));
    }

    private static ParameterRow row(Parameter parameter) {
        String type = parameter.getSchema() == null || parameter.getSchema().getTypes() == null
                ? ""
                : String.join(", ", parameter.getSchema().getTypes());
        return new ParameterRow(
                parameter.getName(),
                parameter.getIn().toLowerCase(Locale.ROOT),
                type,
                Boolean.TRUE.equals(parameter.getRequired()),
                Objects.requireNonNullElse(parameter.getDescription(), ""));
    }

    /// What the example is answered, set out in lines.
    private static String answer(ApiExample example) {
        String text = example.answer() == null ? Objects.requireNonNullElse(example.answerText(), "")
                : example.answer().toPrettyString();
        return example.status() + (text.isEmpty() ? "" : "\n" + text);
    }

    /// One operation.
    ///
    /// @param sample a program that calls it
    /// @param answer what that is answered: the status, then the body
    public record Entry(
            String tag,
            String method,
            String path,
            String summary,
            String text,
            List<ParameterRow> parameters,
            List<String> answers,
            String sample,
            String answer) {
    }

    /// A language in which calls are shown.
    public record Language(String key, String title) {
    }

    /// One parameter of an operation.
    public record ParameterRow(String name, String place, String type, boolean required, String text) {
    }
}
