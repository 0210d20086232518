package org.daybook.issues.github;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Asks GitHub for a GitHub App and for tokens of its installations.
///
/// <https://docs.github.com/en/rest/apps/apps>
@Component
public class GitHubApps {

    private final GitHubWrites writes;

    GitHubApps(GitHubWrites writes) {
        this.writes = writes;
    }

    /// An App as GitHub hands it over once.
    ///
    /// @param pem its private key
    public record NewApp(long id, String slug, String name, String pem, String webhookSecret) {

        @Override
        public String toString() {
            return "NewApp[id=" + id + ", slug=" + slug + "]";
        }
    }

    /// @param expiresAt when GitHub takes it no more, an hour later
    public record InstallationToken(String token, Instant expiresAt) {

        @Override
        public String toString() {
            return "InstallationToken[expiresAt=" + expiresAt + "]";
        }
    }

    /// Gets the App that was registered from a manifest.
    ///
    /// @param code that GitHub sent the browser back with; it is taken once, for an hour
    public WriteAnswer<NewApp> convert(String code) {
        return writes.write("POST", "/app-manifests/" + code + "/conversions", Map.of(), GitHubReader::app, "");
    }

    /// The id of the installation of an App at a repository.
    ///
    /// @param jwt signed by the App
    public WriteAnswer<Long> installation(String repository, String jwt) {
        return writes.write("GET", "/repos/" + repository + "/installation", Map.of(), GitHubReader::id, jwt);
    }

    /// A token for all repositories of an installation.
    ///
    /// @param jwt signed by the App
    public WriteAnswer<InstallationToken> token(long installation, String jwt) {
        return writes.write("POST", "/app/installations/" + installation + "/access_tokens", Map.of(),
                GitHubReader::installationToken, jwt);
    }
}
