package org.daybook.web.issues;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.daybook.issues.bot.BotComments;
import org.daybook.issues.connect.AppConnection;
import org.daybook.issues.connect.ConnectedApp;
import org.daybook.issues.github.GitHubProperties;
import org.daybook.people.Actor;
import org.daybook.web.issues.SettingsView.AppView;
import org.daybook.web.issues.SettingsView.ManifestView;
import org.daybook.web.issues.SettingsView.SwitchedView;
import org.daybook.web.shared.BaseAddress;
import org.springframework.stereotype.Component;

/// Says how this site stands with GitHub: of tokens and secrets only whether they are there.
@Component
class GitHubSettings {

    private final GitHubProperties properties;
    private final AppConnection connection;
    private final BotComments bot;
    private final BaseAddress base;

    GitHubSettings(GitHubProperties properties, AppConnection connection, BotComments bot, BaseAddress base) {
        this.properties = properties;
        this.connection = connection;
        this.bot = bot;
        this.base = base;
    }

    /// @param organization at GitHub whose App is to be made; empty for one's own
    SettingsView of(String organization, Actor actor) {
        Optional<ConnectedApp> app = connection.app();
        return new SettingsView(
                isSet(properties.token()) ? "token" : app.isPresent() ? "app" : "anybody",
                properties.bot().isPresent() ? "token" : app.isPresent() ? "app" : "nobody",
                isSet(properties.webhookSecret()) ? "secret" : app.isPresent() ? "app" : "none",
                base.prefix() + DeliveryApi.PATH,
                app.map(this::view).orElse(null),
                app.isPresent() ? null : manifest(organization, actor),
                bot.switched().stream().map(issue -> new SwitchedView(issue.reference(),
                        "/issues/" + issue.reference().replace('#', '/'), issue.title(), issue.on(), issue.failure()))
                        .toList());
    }

    private AppView view(ConnectedApp app) {
        return new AppView(app.name(), properties.webUrl() + "/apps/" + app.slug() + "/installations/new", app.since());
    }

    private @org.jspecify.annotations.Nullable ManifestView manifest(String organization, Actor actor) {
        String owner = organization.matches("[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}")
                ? "/organizations/" + organization : "";
        String address = properties.webUrl() + owner + "/settings/apps/new?state="
                + URLEncoder.encode(connection.state(actor), StandardCharsets.UTF_8);
        return connection.manifest(DeliveryApi.PATH, AppController.BACK)
                .map(json -> new ManifestView(address, json, organization)).orElse(null);
    }

    private static boolean isSet(@org.jspecify.annotations.Nullable String value) {
        return value != null && !value.isBlank();
    }
}
