package org.daybook.issues.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// GitHub's documented answers, given by a server on this machine.
public class GitHubTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String PATH = "/repos/octocat/Hello-World/issues/1347";

    private final GitHub github = github(null);

    @Test
    void readsTheDocumentedIssue() throws IOException {
        answer(aResponse().withHeader("ETag", "\"abc\"").withBody(documentedIssue()));

        GitHubAnswer<GitHubIssue> answer = ask(Optional.empty());

        assertThat(answer)
                .isEqualTo(new GitHubAnswer.Found<>(
                        new GitHubIssue(
                                "octocat/Hello-World",
                                1347,
                                "Found a bug in OSM-S-106",
                                true,
                                false,
                                "I'm having a problem with this, see OSM-S-218 and OSM-S-0031.",
                                List.of(new Label("bug", "f29513")),
                                List.of("octocat"),
                                "v1.0",
                                LocalDate.of(2012, 10, 9),
                                3,
                                "octocat",
                                Instant.parse("2011-04-22T13:33:48Z"),
                                Instant.parse("2011-04-22T13:33:48Z"),
                                new IssueTraits(null, null, true, "too heated", null, null, 0, 0)),
                        "\"abc\""));
    }

    @Test
    void asksWithTheETagAndTakes304ForUnchanged() {
        SERVER.stubFor(get(PATH)
                .withHeader("If-None-Match", equalTo("\"abc\""))
                .willReturn(aResponse().withStatus(304)));

        assertThat(ask(Optional.of("\"abc\""))).isEqualTo(new GitHubAnswer.Unchanged<>());
    }

    @Test
    void followsARenameToTheNewName() throws IOException {
        answer(aResponse()
                .withStatus(301)
                .withHeader("Location", SERVER.baseUrl() + "/repositories/1296269/issues/1347")
                .withBody("{\"message\":\"Moved"
                        + " Permanently\",\"url\":\"https://api.github.com/repositories/1296269/issues/1347\"}"));
        SERVER.stubFor(get("/repositories/1296269/issues/1347").willReturn(aResponse().withBody(
                documentedIssue().replace("octocat/Hello-World", "octocat/Hello-Universe"))));

        assertThat(ask(Optional.of("\"abc\""))).isInstanceOfSatisfying(GitHubAnswer.Found.class,
                found -> assertThat(((GitHubIssue) found.found()).repository()).isEqualTo("octocat/Hello-Universe"));
    }

    @Test
    void takesItsTokenNowhereElse() {
        answer(aResponse().withStatus(301).withHeader("Location", "http://127.0.0.1:9/repositories/1/issues/1347"));

        assertThat(github("secret").issue("octocat/Hello-World", 1347, Optional.empty()))
                .isEqualTo(new GitHubAnswer.Failed<>("GitHub points elsewhere"));
    }

    @Test
    void endsARedirectThatGoesInACircle() {
        answer(aResponse().withStatus(301).withHeader("Location", PATH));

        assertThat(ask(Optional.empty())).isEqualTo(new GitHubAnswer.Failed<>("GitHub points elsewhere"));
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({"404, Missing", "410, Gone", "403, Missing", "401, Failed", "500, Failed", "502, Failed", "418, Failed"
    })
    void givesEachStatusItsMeaning(int status, String meaning) {
        answer(aResponse()
                .withStatus(status)
                .withBody("{\"message\":\"Not"
                        + " Found\",\"documentation_url\":\"https://docs.github.com/rest\",\"status\":\""
                        + status + "\"}"));

        assertThat(ask(Optional.empty()).getClass().getSimpleName()).isEqualTo(meaning);
    }

    @Test
    void obeysThePrimaryRateLimit() {
        answer(aResponse()
                .withStatus(403)
                .withHeader("X-RateLimit-Remaining", "0")
                .withHeader(
                        "X-RateLimit-Reset", Long.toString(NOW.plusSeconds(1800).getEpochSecond()))
                .withBody("{\"message\":\"API rate limit exceeded for 192.0.2.1.\"}"));

        assertThat(ask(Optional.empty())).isEqualTo(new GitHubAnswer.Limited<>(NOW.plusSeconds(1800)));
    }

    @Test
    void obeysTheSecondaryRateLimit() {
        answer(aResponse()
                .withStatus(403)
                .withHeader("Retry-After", "90")
                .withBody("{\"message\":\"You have exceeded a secondary rate limit.\"}"));

        assertThat(ask(Optional.empty())).isEqualTo(new GitHubAnswer.Limited<>(NOW.plusSeconds(90)));
    }

    @Test
    void waitsAMinuteWhenALimitNamesNoTime() {
        answer(aResponse().withStatus(429));

        assertThat(ask(Optional.empty())).isEqualTo(new GitHubAnswer.Limited<>(NOW.plusSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Unicorn!</body></html>",
                "{",
                "[]",
                "{\"number\":1}",
                "{\"number\":\"x\",\"title\":3}",
                "null"
            })
    void doesNotTakeGarbageForAnIssue(String body) {
        answer(aResponse().withBody(body));

        assertThat(ask(Optional.empty())).isEqualTo(new GitHubAnswer.Failed<>("GitHub's answer is not an issue"));
    }

    @Test
    void asksNothingWhileAPauseIsWanted() {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "90"));

        ask(Optional.empty());
        ask(Optional.empty());

        SERVER.verify(1, getRequestedFor(anyUrl()));
        assertThat(github.pausedUntil()).contains(NOW.plusSeconds(90));
    }

    @Test
    void pausesBeforeALimitIsBroken() throws IOException {
        answer(aResponse().withBody(documentedIssue()).withHeader("X-RateLimit-Remaining", "0")
                .withHeader("X-RateLimit-Reset", Long.toString(NOW.plusSeconds(600).getEpochSecond())));

        assertThat(ask(Optional.empty())).isInstanceOf(GitHubAnswer.Found.class);
        assertThat(ask(Optional.empty())).isEqualTo(new GitHubAnswer.Limited<>(NOW.plusSeconds(600)));
    }

    @ParameterizedTest(name = "the clock of GitHub shows {0}: {1} s to wait")
    @CsvSource({
        "'Mon, 23 Nov 2026 10:05:00 GMT', 300",
        "'Mon, 23 Nov 2026 09:59:00 GMT', 660",
        "'Mon, 23 Nov 2026 10:10:00 GMT', 1",
        "'Mon, 23 Nov 2026 10:30:00 GMT', 1",
        "no date, 600"
    })
    void waitsByTheClockOfGitHub(String date, int seconds) throws IOException {
        answer(aResponse().withBody(documentedIssue()).withHeader("Date", date)
                .withHeader("X-RateLimit-Remaining", "0")
                .withHeader("X-RateLimit-Reset", Long.toString(NOW.plusSeconds(600).getEpochSecond())));

        ask(Optional.empty());

        assertThat(github.pausedUntil()).contains(NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/api/v3", "/api/v3/"})
    void keepsThePathOfAnApiOfOnesOwn(String path) {
        SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(404)));

        github(null, Duration.ofMinutes(1), SERVER.baseUrl() + path)
                .issue("octocat/Hello-World", 1347, Optional.empty());

        SERVER.verify(getRequestedFor(urlEqualTo(path.replaceFirst("/$", "") + PATH)));
    }

    @Test
    void givesUpOnASlowAnswer() throws IOException {
        answer(aResponse().withBody(documentedIssue()).withFixedDelay(5_000));

        assertThat(github(null, Duration.ofSeconds(1)).issue("octocat/Hello-World", 1347, Optional.empty()))
                .isInstanceOfSatisfying(GitHubAnswer.Failed.class, failed -> assertThat(failed.why())
                        .contains("cannot be reached"));
    }

    @Test
    void givesUpOnABrokenConnection() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(ask(Optional.empty())).isInstanceOf(GitHubAnswer.Failed.class);
    }

    @Test
    void sendsTheTokenAndTheVersion() {
        SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(404)));

        github("secret").issue("octocat/Hello-World", 1347, Optional.empty());

        SERVER.verify(getRequestedFor(urlEqualTo(PATH))
                .withHeader("Authorization", equalTo("Bearer secret"))
                .withHeader("X-GitHub-Api-Version", equalTo("2022-11-28")));
    }

    private GitHubAnswer<GitHubIssue> ask(Optional<String> etag) {
        return github.issue("octocat/Hello-World", 1347, etag);
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(urlPathEqualTo(PATH)).willReturn(answer));
    }

    private static GitHub github(@Nullable String token) {
        return github(token, Duration.ofMinutes(1));
    }

    private static GitHub github(@Nullable String token, Duration timeout) {
        return github(token, timeout, SERVER.baseUrl());
    }

    private static GitHub github(@Nullable String token, Duration timeout, String address) {
        var properties = new GitHubProperties(
                true,
                URI.create(address),
                token,
                Duration.ofMinutes(15),
                Duration.ofHours(12),
                timeout,
                null,
                Duration.ofDays(1),
                null,
                Duration.ofSeconds(1));
        return new GitHub(properties, new GitHubTokens(properties, NoApp::new), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static final class NoApp implements InstallationTokens {

        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Optional<String> of(String repository) {
            return Optional.empty();
        }

        @Override
        public Optional<String> webhookSecret() {
            return Optional.empty();
        }
    }

    public static String documentedIssue() throws IOException {
        try (var in = GitHubTest.class.getResourceAsStream("/github/issue.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
