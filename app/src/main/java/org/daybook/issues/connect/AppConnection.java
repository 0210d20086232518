package org.daybook.issues.connect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.issues.github.GitHubApps;
import org.daybook.issues.github.GitHubApps.NewApp;
import org.daybook.issues.github.WriteAnswer;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.people.SiteAddress;
import org.daybook.people.secret.SigningKey;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.PublicAddress;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Connects this site with a GitHub App of its own, which GitHub makes from a manifest: an owner is sent to GitHub with
/// it and comes back with a code, for which GitHub hands over the App (docs/decisions/0177-a-github-app.md).
///
/// <https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-from-a-manifest>
@Service
public class AppConnection {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// As long as GitHub takes the code.
    private static final Duration LONGEST_WAY = Duration.ofHours(1);
    private static final int LONGEST_NAME = 34;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final AppStore store;
    private final AppTokens tokens;
    private final GitHubApps github;
    private final SiteAddress site;
    private final DaybookProperties properties;
    private final SigningKey key;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AppConnection(AppStore store, AppTokens tokens, GitHubApps github, SiteAddress site, DaybookProperties properties,
            SigningKey key, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.github = github;
        this.site = site;
        this.properties = properties;
        this.key = key;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The App that this site is connected with.
    public Optional<ConnectedApp> app() {
        return store.find();
    }

    /// What GitHub is to make: an App that reads and writes issues and delivers what happens to them; empty while
    /// nobody has confirmed the address of this site.
    ///
    /// @param webhook path that takes deliveries
    /// @param back path that the owner comes back to
    public Optional<String> manifest(String webhook, String back) {
        return site.known().map(PublicAddress::text).map(base -> {
            Map<String, Object> manifest = new LinkedHashMap<>();
            manifest.put("name", PlainWords.shorten(PlainWords.line(properties.siteName()), LONGEST_NAME));
            manifest.put("url", base);
            manifest.put("hook_attributes", Map.of("url", base + webhook, "active", true));
            manifest.put("redirect_url", base + back);
            manifest.put("public", false);
            manifest.put("default_permissions",
                    Map.of("issues", "write", "pull_requests", "read", "metadata", "read"));
            manifest.put("default_events",
                    List.of("issues", "issue_comment", "sub_issues", "pull_request", "repository"));
            return JSON.writeValueAsString(manifest);
        });
    }

    /// By what the actor is known who comes back: only they can, within an hour.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    public String state(Actor actor) {
        PersonId self = actor.require(Role.OWNER);
        String until = Long.toString(clock.instant().plus(LONGEST_WAY).getEpochSecond());
        return until + "." + signature(self, until);
    }

    /// Connects this site with the App that GitHub has made.
    ///
    /// @param code of GitHub
    /// @param state of this actor, as GitHub brings it back
    /// @throws NotAllowedException unless the actor is an owner and the state is theirs
    /// @throws InvalidInputException for field `code` if GitHub does not take it, or `app` if there is one already
    public ConnectedApp connect(String code, String state, Actor actor) {
        PersonId self = actor.require(Role.OWNER);
        if (!isOurs(state, self)) {
            throw new NotAllowedException(Said.of("said.issues.did-not-begin-here"));
        }
        if (store.find().isPresent()) {
            throw isConnected();
        }
        if (!CODE.matcher(code).matches()) {
            throw notTaken("");
        }
        NewApp made = switch (github.convert(code)) {
            case WriteAnswer.Done<NewApp>(NewApp app) -> app;
            case WriteAnswer.Refused<NewApp>(int status, String why) -> throw notTaken(why);
            case WriteAnswer.Unknown<NewApp>(String why) -> throw notTaken(why);
            case WriteAnswer.Limited<NewApp> limited -> throw notTaken("");
        };
        try {
            AppTokens.encoder(made.pem());
            transaction.executeWithoutResult(status -> store.put(made, self, clock.instant()));
        } catch (DataIntegrityViolationException anotherWasFirst) {
            throw isConnected();
        } catch (IllegalArgumentException noKey) {
            throw notTaken(noKey.getMessage());
        }
        tokens.forget();
        return store.find().orElseThrow();
    }

    /// Forgets the App, its key and its secret; on GitHub it stays until somebody deletes it there.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    public void disconnect(Actor actor) {
        actor.require(Role.OWNER);
        transaction.executeWithoutResult(status -> store.remove());
        tokens.forget();
    }

    private boolean isOurs(String state, PersonId self) {
        int dot = state.indexOf('.');
        String until = dot < 0 ? "" : state.substring(0, dot);
        return until.matches("\\d{1,12}")
                && MessageDigest.isEqual(state.substring(dot + 1).getBytes(StandardCharsets.UTF_8),
                        signature(self, until).getBytes(StandardCharsets.UTF_8))
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(until)));
    }

    private String signature(PersonId self, String until) {
        return key.sign("github app " + self.value() + " " + until);
    }

    private static InvalidInputException isConnected() {
        return new InvalidInputException("app", Said.of("said.issues.has-an-app-already"));
    }

    private static InvalidInputException notTaken(String why) {
        return new InvalidInputException("code", Said.of("said.issues.github-does-not-take-the-code", why));
    }
}
