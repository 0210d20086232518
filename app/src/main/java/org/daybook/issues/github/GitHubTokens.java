package org.daybook.issues.github;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// By what this site reads and writes on GitHub, and how it knows what GitHub delivers: the tokens and the secret of
/// the settings, else those of its GitHub App.
@Component
public class GitHubTokens {

    private final GitHubProperties properties;
    private final Supplier<InstallationTokens> app;

    /// The App is looked up late: its tokens come from GitHub, too.
    @Autowired
    GitHubTokens(GitHubProperties properties, ObjectProvider<InstallationTokens> app) {
        this(properties, app::getObject);
    }

    GitHubTokens(GitHubProperties properties, Supplier<InstallationTokens> app) {
        this.properties = properties;
        this.app = app;
    }

    /// Whether GitHub is asked by somebody, to whom it may show what it does not show to everybody. Asks nobody.
    public boolean areThere() {
        return setting(properties.token()).isPresent() || app.get().isThere();
    }

    /// With what to read; empty to read as anybody.
    ///
    /// @param repository `owner/name`
    public Optional<String> reading(String repository) {
        return setting(properties.token()).or(() -> app.get().of(repository));
    }

    /// Whether this site has a bot. Asks nobody.
    public boolean hasBot() {
        return properties.bot().isPresent() || app.get().isThere();
    }

    /// With what the bot writes; empty if it may not there.
    ///
    /// @param repository `owner/name`
    public Optional<String> writing(String repository) {
        return properties.bot().or(() -> app.get().of(repository));
    }

    /// With what GitHub signs what it delivers.
    public List<String> webhookSecrets() {
        return Stream.concat(setting(properties.webhookSecret()).stream(), app.get().webhookSecret().stream()).toList();
    }

    private static Optional<String> setting(@org.jspecify.annotations.Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
