package org.daybook.issues.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.awaitility.Awaitility;
import org.daybook.issues.bot.BotComments;
import org.daybook.issues.github.FakeApps;
import org.daybook.issues.github.FakeGitHub;
import org.daybook.issues.github.FakeIssue;
import org.daybook.issues.github.FakeRepository;
import org.daybook.issues.github.GitHub;
import org.daybook.issues.github.GitHubTokens;
import org.daybook.issues.github.WithFakeGitHub;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.issues.write.IssueWrites;
import org.daybook.issues.write.NewWrite;
import org.daybook.issues.write.WriteDelivery;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.daybook.testing.TestIssues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A site without tokens gets a GitHub App of its own, and reads and writes with it.
@DaybookTest
@ContextConfiguration(initializers = WithFakeGitHub.WithoutTokens.class)
class AppConnectionTest {

    @Autowired
    private AppConnection connection;

    @Autowired
    private GitHubTokens tokens;

    @Autowired
    private FollowedRepositories repositories;

    @Autowired
    private IssueWrites writes;

    @Autowired
    private WriteDelivery delivery;

    @Autowired
    private BotComments bot;

    @Autowired
    private GitHub github;

    @Autowired
    private FakeGitHub fakeGitHub;

    @Autowired
    private JdbcClient jdbc;

    private Actor owner;
    private FakeRepository series;

    @BeforeEach
    void noApp() {
        owner = TestActors.of(Role.OWNER, jdbc);
        TestIssues.forgetAll(jdbc);
        connection.disconnect(owner);
        fakeGitHub.reset();
        Awaitility.await().until(() -> github.pausedUntil().isEmpty());
        series = fakeGitHub.repository("OpenSourceMalaria/Series4");
        repositories.follow("OpenSourceMalaria/Series4", owner);
    }

    @Test
    void theManifestSaysWhatTheAppMayAndWhereItDelivers() {
        JsonNode manifest = JsonMapper.builder().build()
                .readTree(connection.manifest("/webhooks/github", "/back").orElseThrow());

        assertThat(manifest.path("hook_attributes").path("url").stringValue())
                .isEqualTo("https://lab.example.org/webhooks/github");
        assertThat(manifest.path("redirect_url").stringValue()).isEqualTo("https://lab.example.org/back");
        assertThat(manifest.path("public").booleanValue()).isFalse();
        assertThat(manifest.path("default_permissions").path("issues").stringValue()).isEqualTo("write");
    }

    @Test
    void anOwnerComesBackAndTheSecretsAreSealed() {
        ConnectedApp app = connection.connect(fakeGitHub.apps().made(), connection.state(owner), owner);

        assertThat(app.slug()).isEqualTo("daybook-lab");
        assertThat(tokens.webhookSecrets()).containsExactly(FakeApps.WEBHOOK_SECRET);
        assertThat(bot.isThere()).isTrue();
        assertThat(jdbc.sql("SELECT sealed_key || sealed_secret FROM github_app").query(String.class).single())
                .doesNotContain("PRIVATE", FakeApps.WEBHOOK_SECRET);

        connection.disconnect(owner);

        assertThat(connection.app()).isEmpty();
        assertThat(tokens.webhookSecrets()).isEmpty();
        assertThat(bot.isThere()).isFalse();
    }

    @Test
    void theAppWritesWhereItIsInstalledWithOneTokenForAnHour() {
        connection.connect(fakeGitHub.apps().made(), connection.state(owner), owner);
        fakeGitHub.apps().install(series);
        int minted = fakeGitHub.apps().minted();

        for (int i = 0; i < 3; i++) {
            writes.ask(NewWrite.open("OpenSourceMalaria/Series4", "Number " + i, "", Optional.empty()),
                    "key-of-form-" + i, owner);
            delivery.run();
        }

        assertThat(series.issues()).hasSize(3).extracting(FakeIssue::author).containsOnly("daybook[bot]");
        assertThat(fakeGitHub.apps().minted() - minted).isEqualTo(1);
    }

    @Test
    void whereTheAppIsNotInstalledTheTextIsKept() {
        connection.connect(fakeGitHub.apps().made(), connection.state(owner), owner);

        writes.ask(NewWrite.open("OpenSourceMalaria/Series4", "Kept", "", Optional.empty()), "key-of-form-9", owner);
        delivery.run();

        assertThat(series.issues()).isEmpty();
        assertThat(writes.newest(owner)).first().satisfies(write -> {
            assertThat(write.title()).isEqualTo("Kept");
            assertThat(write.failure()).isNotNull();
        });
    }

    @Test
    void onlyWhoBeganComesBack() {
        Actor other = TestActors.of(Role.OWNER, jdbc);
        String code = fakeGitHub.apps().made();
        String state = connection.state(owner);

        assertThatThrownBy(() -> connection.connect(code, state, other)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> connection.state(TestActors.of(Role.MEMBER, jdbc)))
                .isInstanceOf(NotAllowedException.class);
        assertThat(connection.app()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x", "99999999999.forged", "1.", "999999999999999999.x"})
    void aForgedStateIsRefused(String state) {
        String code = fakeGitHub.apps().made();

        assertThatThrownBy(() -> connection.connect(code, state, owner)).isInstanceOf(NotAllowedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../user", "never-given"})
    void aCodeThatGitHubDidNotGiveIsRefused(String code) {
        assertThatThrownBy(() -> connection.connect(code, connection.state(owner), owner))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aSecondAppNeedsTheFirstToGo() {
        String state = connection.state(owner);
        connection.connect(fakeGitHub.apps().made(), state, owner);

        assertThatThrownBy(() -> connection.connect(fakeGitHub.apps().made(), state, owner))
                .isInstanceOf(InvalidInputException.class);
    }
}
