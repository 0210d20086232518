package org.daybook.issues.github;

import java.util.Optional;

/// By what the GitHub App of this site reads and writes where it is installed.
public interface InstallationTokens {

    /// Whether this site has an App. Asks nobody.
    boolean isThere();

    /// A token for a repository; empty if the App is not installed there, or GitHub is away. May ask GitHub.
    ///
    /// @param repository `owner/name`
    Optional<String> of(String repository);

    /// With what GitHub signs what it delivers to the App; empty without one.
    Optional<String> webhookSecret();
}
