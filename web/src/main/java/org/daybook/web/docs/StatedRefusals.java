package org.daybook.web.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/// States for every operation what is refused by rules that hold for all of them.
@Component
class StatedRefusals implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream().flatMap(path -> path.readOperations().stream()).forEach(StatedRefusals::state);
    }

    private static void state(Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        "400",
                        new ApiResponse().description("A parameter or the body cannot be read; the detail names it"));
        operation
                .getResponses()
                .addApiResponse(
                        "406", new ApiResponse().description("None of the kinds that Accept asks for is given here"));
        if (operation.getRequestBody() != null) {
            operation
                    .getResponses()
                    .addApiResponse(
                            "415",
                            new ApiResponse().description("The body is of another kind than this operation reads"));
        }
    }
}
