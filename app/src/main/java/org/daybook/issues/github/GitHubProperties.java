package org.daybook.issues.github;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How issues are read from GitHub.
///
/// @param enabled whether GitHub is asked at all; without it issues keep the state last seen
/// @param apiUrl address of the REST API
/// @param token personal access token that may read the repositories; without it GitHub answers 60 questions an hour
/// @param refresh how old the state of an open issue may become before GitHub is asked again
/// @param refreshClosed the same for a closed issue
/// @param timeout how long one answer may take
/// @param webhookSecret what GitHub signs its deliveries with; without it none is taken
/// @param botToken token by which this site writes issues and comments for who has not let it write as themselves
/// @param betweenWrites pause between two writes, at least a second as GitHub asks
/// @param whole how often a followed repository is read as a whole, for what no list of changes tells: what was deleted
@ConfigurationProperties("daybook.github")
public record GitHubProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("https://api.github.com") URI apiUrl,
        @Nullable String token,
        @DefaultValue("15m") Duration refresh,
        @DefaultValue("12h") Duration refreshClosed,
        @DefaultValue("10s") Duration timeout,
        @Nullable String webhookSecret,
        @DefaultValue("1d") Duration whole,
        @Nullable String botToken,
        @DefaultValue("1s") Duration betweenWrites) {

    /// The address of GitHub's pages: `https://HOST` where the API is `https://api.HOST` or, on a GitHub of one's own,
    /// `https://HOST/api/v3`.
    public String webUrl() {
        String api = apiUrl.toString().replaceFirst("/+$", "");
        return api.endsWith("/api/v3")
                ? api.substring(0, api.length() - "/api/v3".length()) : api.replaceFirst("://api\\.", "://");
    }

    /// What this site writes with where people do not in their own name; empty if it does not.
    public Optional<String> bot() {
        return Optional.ofNullable(botToken).filter(token -> !token.isBlank());
    }

    @Override
    public String toString() {
        return "GitHubProperties[enabled=" + enabled + ", apiUrl=" + apiUrl + ", token="
                + (token == null ? "none" : "hidden") + ", botToken=" + (botToken == null ? "none" : "hidden")
                + ", webhookSecret=" + (webhookSecret == null ? "none" : "hidden") + "]";
    }
}
