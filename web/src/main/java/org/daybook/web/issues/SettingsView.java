package org.daybook.web.issues;

import java.time.Instant;
import java.util.List;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// How this site stands with GitHub, for owners.
///
/// @param reading `token`, `app` or `anybody`: as whom issues are read
/// @param writing `token`, `app` or `nobody`: as whom the bot writes
/// @param deliveries `secret`, `app` or `none`: by what deliveries are known
/// @param webhook address for GitHub
/// @param app the App that is connected, or null
/// @param manifest what is sent to GitHub to make one, or null if there is one, or the address of this site is unknown
/// @param switched issues for which the bot was switched by itself, or on which it failed
record SettingsView(
        String reading,
        String writing,
        String deliveries,
        String webhook,
        @Nullable AppView app,
        @Nullable ManifestView manifest,
        List<SwitchedView> switched) {

    /// @param installations address at GitHub where it is installed at repositories
    record AppView(String name, String installations, Instant since) {}

    /// @param address of GitHub's form
    /// @param organization whose the App is to be; empty for one's own
    record ManifestView(String address, String json, String organization) {}

    /// @param page of the issue here
    /// @param on whether the bot comments on it
    /// @param failure why it could not, or null
    record SwitchedView(String reference, String page, String title, boolean on, @Nullable Said failure) {}
}
