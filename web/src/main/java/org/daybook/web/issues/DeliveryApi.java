package org.daybook.web.issues;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.daybook.issues.mirror.Deliveries;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Where GitHub delivers what happened to issues.
@RestController
@Tag(name = "To-do")
class DeliveryApi {

    static final String PATH = "/webhooks/github";

    private final Deliveries deliveries;

    DeliveryApi(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Operation(
            summary = "Take a delivery of GitHub",
            description = "What GitHub sends by a webhook of content type application/json: a hint to look at a"
                    + " repository or issue now. Signed with the secret of `daybook.github.webhook-secret`.")
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(
            @RequestHeader(name = "X-Hub-Signature-256", defaultValue = "") String signature,
            @RequestBody byte[] body) {
        deliveries.take(signature, body);
    }
}
