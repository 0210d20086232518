package org.daybook.web.docs;

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
import org.daybook.people.Actor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Component;

/// The operations of the API as the OpenAPI description states them.
@Component
class ApiReference {

    /// Who asks is said by the token, not by a parameter.
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    private final OpenApiWebMvcResource description;

    ApiReference(OpenApiWebMvcResource description) {
        this.description = description;
    }

    /// All operations, by tag and path.
    ///
    /// @param request any request; what it calls the site is not in the description
    List<Entry> operations(HttpServletRequest request) throws IOException {
        OpenAPI api = Json31.mapper()
                .readValue(description.openapiJson(request, "/api/v1/openapi.json", Locale.ENGLISH), OpenAPI.class);
        List<Entry> entries = new ArrayList<>();
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> entries.add(entry(path, method, operation))));
        entries.sort(Comparator.comparing(Entry::tag).thenComparing(Entry::path).thenComparing(Entry::method));
        return entries;
    }

    private static Entry entry(String path, PathItem.HttpMethod method, Operation operation) {
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
                answers);
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

    /// One operation.
    record Entry(
            String tag,
            String method,
            String path,
            String summary,
            String text,
            List<ParameterRow> parameters,
            List<String> answers) {}

    /// One parameter of an operation.
    record ParameterRow(String name, String place, String type, boolean required, String text) {
    }
}
