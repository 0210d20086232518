package org.daybook.web.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.daybook.people.Actor;
import org.daybook.people.ApiTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Exchanges address and password (HTTP Basic) for an API token.
@RestController
@Tag(name = "Tokens")
class TokenApi {

    private final ApiTokens tokens;

    TokenApi(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Operation(summary = "Make an API token", description = "HTTP Basic with e-mail address and password. The token is shown this once.")
    @PostMapping("/api/v1/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Token issue(@RequestParam(required = false) @Nullable String label, Actor actor) {
        return new Token(tokens.issue(label == null ? "" : label, actor));
    }

    /// @param token to be sent as `Authorization: Bearer …`
    record Token(String token) {
    }
}
