package org.daybook.web.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.token.ApiTokens;
import org.daybook.web.shared.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Exchanges address and password (HTTP Basic) for an API token, and lists and revokes the tokens of who asks.
@RestController
@Tag(name = "Tokens")
class TokenApi {

    private final ApiTokens tokens;
    private final Clock clock;

    TokenApi(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Operation(
            summary = "Make an API token",
            description =
                    "HTTP Basic with e-mail address and password, or a token of the scope full. The token is shown"
                        + " this once. It may write and lasts a year unless `scope` (read, write, full) and `days` (1"
                        + " to 3650, or never) say else; both are fields of a form or of the address.")
    @PostMapping("/api/v1/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    NewTokenDocument issue(
            @RequestParam(required = false) @Nullable String label,
            @Parameter(schema = @Schema(allowableValues = {"read", "write", "full"}))
                    @RequestParam(required = false)
                    @Nullable
                    String scope,
            @RequestParam(required = false) @Nullable String days,
            Actor actor) {
        ApiTokens.Issued issued = tokens.issue(new TokenForm(label, scope, days).toNewToken(), actor);
        return new NewTokenDocument(issued.token(), TokenDocument.of(issued.about(), clock));
    }

    @Operation(summary = "List your API tokens", description = "Those that are not revoked, newest first.")
    @GetMapping("/api/v1/tokens")
    List<TokenDocument> list(Actor actor) {
        return tokens.of(actor.require(Role.CONTRIBUTOR), actor).stream()
                .map(token -> TokenDocument.of(token, clock))
                .toList();
    }

    @Operation(summary = "Revoke one of your API tokens", description = "Needs a token of the scope full.")
    @DeleteMapping("/api/v1/tokens/" + Addresses.ID)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id, Actor actor) {
        tokens.revoke(id, actor.require(Role.CONTRIBUTOR), actor);
    }

    /// @param token to be sent as `Authorization: Bearer …`
    record NewTokenDocument(String token, @JsonUnwrapped TokenDocument about) {
    }
}
