package org.daybook.web.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.daybook.people.token.ApiToken;
import org.jspecify.annotations.Nullable;

/// A token as its holder sees it; the token itself is not shown again.
///
/// @param scope `read`, `write` or `full`
/// @param expiresAt null: it does not end
/// @param lastUsedAt to the hour; null: it was not used yet
/// @param over whether its end has come
@Schema(name = "Token")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenDocument(
        long id,
        String label,
        String scope,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        boolean over) {

    static TokenDocument of(ApiToken token, Clock clock) {
        return new TokenDocument(
                token.id(),
                token.label(),
                token.scope().name().toLowerCase(Locale.ROOT),
                token.createdAt(),
                token.expiresAt().orElse(null),
                token.lastUsedAt().orElse(null),
                !token.isGood(clock.instant()));
    }
}
