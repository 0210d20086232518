package org.daybook.web.docs.reference;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;

/// States for every operation what is refused, and what may be sent, by rules that hold for all of them.
final class StatedRefusals {

    private static final String PROBLEM = "application/problem+json";
    private static final String SCHEMA = "#/components/schemas/Problem";
    private static final Map<String, String> TITLES = Map.of(
            "400", "Bad Request", "401", "Unauthorized", "403", "Forbidden", "404", "Not Found", "409", "Conflict",
            "412", "Precondition Failed", "413", "Content Too Large", "422", "Unprocessable Content",
            "428", "Precondition Required");

    private StatedRefusals() {
    }

    static void state(OpenAPI api) {
        api.getComponents().addSchemas("Problem", problem());
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> state(path, method, operation)));
    }

    private static Schema<?> problem() {
        return new Schema<>().types(java.util.Set.of("object"))
                .description("An error (RFC 9457). field names the part of the request that was refused; a structure"
                        + " that cannot be read has line, column and excerpt")
                .addProperty("type", text("about:blank"))
                .addProperty("title", text("the status in words"))
                .addProperty("status", integer("the status"))
                .addProperty("detail", text("what happened, in words"))
                .addProperty("instance", text("the address that was asked"))
                .addProperty("field", text("the part of the request that was refused"))
                .addProperty("size", integer("how much came"))
                .addProperty("limit", integer("how much may come"))
                .addProperty("conflictsWith", text("address of the thing that it conflicts with"))
                .addProperty("inTheWay", text("address of what stands in the way of taking an act back"));
    }

    private static Schema<?> text(String description) {
        return new Schema<>().types(java.util.Set.of("string")).description(description);
    }

    private static Schema<?> integer(String description) {
        return new Schema<>().types(java.util.Set.of("integer")).description(description);
    }

    private static void state(String path, HttpMethod method, Operation operation) {
        boolean writes = method != HttpMethod.GET;
        refuse(operation, "400", "A parameter or the body cannot be read; the detail names it");
        refuse(operation, "406", "None of the kinds that Accept asks for is given here");
        refuse(operation, "429", "Too many requests at once; Retry-After says how many seconds to wait");
        if (path.contains("{")) {
            refuse(operation, "404", "There is no such thing, or not for you");
        }
        if (writes) {
            refuse(operation, "401", "A token is needed, or it is unknown, over or revoked");
            refuse(operation, "403", "Your role, or the scope of your token, does not allow this");
            if (!path.equals("/api/v1/tokens")) {
                key(operation);
            }
        }
        if (operation.getRequestBody() != null) {
            refuse(operation, "413", "The body is larger than it may be");
            refuse(operation, "415", "The body is of another kind than this operation reads");
            refuse(operation, "422", "A field cannot be accepted (field)");
        }
        operation.getResponses().forEach((code, answer) -> {
            if (code.startsWith("4")) {
                answer.content(new Content().addMediaType(PROBLEM, new MediaType()
                        .schema(new Schema<>().$ref(SCHEMA)).example(example(code, answer.getDescription()))));
            }
        });
        operation.getResponses().get("429").addHeaderObject("Retry-After",
                new Header().description("seconds to wait").schema(new IntegerSchema()));
    }

    private static Map<String, Object> example(String code, String detail) {
        return new java.util.LinkedHashMap<>(Map.of(
                "type", "about:blank", "title", TITLES.getOrDefault(code, "Refused"),
                "status", Integer.parseInt(code), "detail", detail));
    }

    private static void refuse(Operation operation, String code, String description) {
        ApiResponses answers = operation.getResponses();
        if (!answers.containsKey(code)) {
            answers.addApiResponse(code, new ApiResponse().description(description));
        }
    }

    private static void key(Operation operation) {
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> one.getName().equals("Idempotency-Key"))) {
            operation.getParameters().removeIf(one -> one.getName().equals("Idempotency-Key"));
        }
        operation.addParametersItem(new Parameter().in("header").name("Idempotency-Key").required(false)
                .schema(text("up to 200 characters").maxLength(200))
                .description("A key of your own for this request. Sent again within 24 hours with the same key and"
                        + " content it is answered the same and done once; with another content it is refused (422)"));
        refuse(operation, "409", "The request with this Idempotency-Key is at work, or somebody was faster");
    }
}
