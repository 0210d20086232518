package org.daybook.web.docs.reference;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.web.shared.lines.JsonLines;

/// States which operations take many things in one request, a line each: another method answers those.
final class ManyAtOnce {

    private static final Map<String, String> LINES = Map.of(
            "compoundRegister", "{\"structure\":\"CCO\",\"name\":\"ethanol\"}\n{\"structure\":\"CC(=O\"}\n",
            "activityEnter", "{\"compound\":\"DB-C-1\",\"assay\":\"pfal-ic50\",\"value\":\"0.5\"}\n",
            "campaignPlace", "{\"number\":\"DB-C-1\",\"stage\":\"made\"}\n");
    private static final String ANSWER = "{\"line\":1,\"status\":201,\"result\":{}}\n"
            + "{\"line\":2,\"status\":422,\"problem\":{\"status\":422,\"detail\":\"a branch is never closed\"}}\n";

    private ManyAtOnce() {
    }

    static void state(OpenAPI api) {
        api.getPaths().values().stream().flatMap(path -> path.readOperations().stream())
                .filter(operation -> LINES.containsKey(operation.getOperationId()))
                .forEach(ManyAtOnce::state);
    }

    private static void state(Operation operation) {
        operation.description(operation.getDescription() + " Many at once are sent as application/x-ndjson: one in each"
                + " line, at most " + JsonLines.MOST_LINES + " lines and " + JsonLines.MOST_BYTES / 1024 / 1024
                + " MB. Each line is done for itself, in order, and answered (200) by a line with its number, a status"
                + " and the result or the problem.");
        operation.getRequestBody().getContent().addMediaType(
                JsonLines.MEDIA_TYPE, lines(LINES.get(operation.getOperationId())));
        ApiResponse answer = Objects.requireNonNullElseGet(operation.getResponses().get("200"),
                () -> new ApiResponse().description("A line for each line"));
        if (answer.getContent() == null) {
            answer.content(new Content());
        }
        answer.getContent().addMediaType(JsonLines.MEDIA_TYPE, lines(ANSWER));
        operation.getResponses().addApiResponse("200", answer);
    }

    private static MediaType lines(String example) {
        return new MediaType().schema(new Schema<>().types(Set.of("string"))).example(example);
    }
}
