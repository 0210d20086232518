package org.daybook.e2e;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Step 10: issues that an entry refers to become to-dos, whatever GitHub answers, and no page waits for GitHub.
class GitHubIT {

    @RegisterExtension
    static final WireMockExtension GITHUB = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Test
    void issuesInAnEntryBecomeTodosWhateverGitHubAnswers() throws Exception {
        issue(
                "series4",
                55,
                aResponse()
                        .withHeader("ETag", "\"a\"")
                        .withBody(payload("OpenSourceMalaria/Series4", 55, "Make OSM-S-106 again", "open")));
        issue(
                "series4",
                56,
                aResponse().withBody(payload("OpenSourceMalaria/Series4", 56, "Potency results", "closed")));
        issue(
                "oldname",
                1,
                aResponse().withStatus(301).withHeader("Location", GITHUB.baseUrl() + "/repositories/7/issues/1"));
        GITHUB.stubFor(get("/repositories/7/issues/1")
                .willReturn(aResponse().withBody(payload("OpenSourceMalaria/NewName", 1, "Moved here", "open"))));
        issue("missing", 2, aResponse().withStatus(404).withBody("{\"message\":\"Not Found\"}"));
        issue("broken", 3, aResponse().withStatus(500));
        issue("garbage", 4, aResponse().withBody("<html>Unicorn!</html>"));
        issue(
                "slow",
                5,
                aResponse()
                        .withBody(payload("OpenSourceMalaria/slow", 5, "Late", "open"))
                        .withFixedDelay(20_000));
        Map<String, String> settings = new HashMap<>(DaybookProcess.withOwner());
        settings.putAll(Map.of(
                "DAYBOOK_GITHUB_ENABLED",
                "true",
                "DAYBOOK_GITHUB_APIURL",
                GITHUB.baseUrl(),
                "DAYBOOK_GITHUB_TIMEOUT",
                "3s"));

        try (DaybookProcess daybook = DaybookProcess.start(DaybookProcess.newDataFolder(), settings)) {
            ApiClient api = ApiClient.asOwner(daybook);
            api.post("/api/v1/notebooks", "{\"title\":\"Lab\",\"slug\":\"lab\"}");
            api.post("/api/v1/entries", """
                    {"notebook":"lab","title":"Plans","publish":true,"text":"See OpenSourceMalaria/Series4#55, \
                    OpenSourceMalaria/Series4#56, OpenSourceMalaria/oldname#1, OpenSourceMalaria/missing#2, \
                    OpenSourceMalaria/broken#3, OpenSourceMalaria/garbage#4 and \
                    %s/OpenSourceMalaria/slow/issues/5"}""".formatted(GITHUB.baseUrl()));

            awaitTodo(
                    api,
                    "Make OSM-S-106 again",
                    "Potency results",
                    "OpenSourceMalaria/NewName#1",
                    "GitHub knows no such issue",
                    "GitHub answers with status 500",
                    "GitHub's answer is not an issue",
                    "GitHub cannot be reached");
            String page = api.get("/todo?state=all").body();
            assertThat(page).contains("Make OSM-S-106 again", "closed", "Moved here", "seen ");
            assertThat(page.indexOf("Make OSM-S-106 again"))
                    .as("open issues come first")
                    .isLessThan(page.indexOf("Potency results"));

            issue("series4", 57, aResponse().withStatus(403).withHeader("X-RateLimit-Remaining", "0")
                    .withHeader("X-RateLimit-Reset", Long.toString(Instant.now().plusSeconds(3600).getEpochSecond())));
            api.post(
                    "/api/v1/entries",
                    "{\"notebook\":\"lab\",\"title\":\"More\",\"publish\":true,\"text\":\"See"
                            + " OpenSourceMalaria/Series4#57\"}");
            awaitPage(api, "/todo", "GitHub wants a pause until");
            assertThat(api.get("/todo").body()).as("the last known state stays").contains("Make OSM-S-106 again");
        }
    }

    private static void awaitTodo(ApiClient api, String... texts) throws Exception {
        awaitPage(api, "/api/v1/todo", texts);
    }

    private static void awaitPage(ApiClient api, String path, String... texts) throws Exception {
        Instant end = Instant.now().plus(LIMIT);
        String body = "";
        while (Instant.now().isBefore(end)) {
            body = api.get(path).body();
            if (java.util.Arrays.stream(texts).allMatch(body::contains)) {
                return;
            }
            Thread.sleep(500); // between two looks at the other program, within the limit
        }
        assertThat(body).contains(texts);
    }

    private static void issue(String repository, int number, ResponseDefinitionBuilder answer) {
        GITHUB.stubFor(get(urlPathMatching("(?i)/repos/opensourcemalaria/" + repository + "/issues/" + number))
                .willReturn(answer));
    }

    /// The fields of GitHub's documented issue that matter here.
    private static String payload(String repository, int number, String title, String state) {
        return """
                {"id":%2$d,"url":"https://api.github.com/repos/%1$s/issues/%2$d",
                 "repository_url":"https://api.github.com/repos/%1$s",
                 "html_url":"https://github.com/%1$s/issues/%2$d","number":%2$d,"state":"%4$s",
                 "title":"%3$s","body":"Please.",
                 "user":{"login":"octocat","id":1,"type":"User"},
                 "labels":[{"id":1,"name":"Synthetic Chemistry Needed","color":"f29513"}],
                 "assignees":[{"login":"octocat","id":1,"type":"User"}],"milestone":null,"comments":0,
                 "created_at":"2026-11-01T09:00:00Z","updated_at":"2026-11-20T09:00:00Z"}"""
                .formatted(repository, number, title, state);
    }
}
