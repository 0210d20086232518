package org.daybook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Who is signed in stays so over a restart, and who has forgotten their password gets in by the command line of the
/// jar, as `deploy/README.md` says.
class AccessIT {

    private static final Pattern FORM_TOKEN =
            Pattern.compile("<main.*?name=\"_csrf\"[^>]*value=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("http\\S+/password-reset/\\S+");
    private static final String NEW_PASSWORD = "thermos bicycle lamp";

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @Test
    void theCommandLineLetsInWhoIsLockedOut() throws Exception {
        Path data = DaybookProcess.newDataFolder();
        int port = DaybookProcess.freePort();
        try (DaybookProcess first = DaybookProcess.start(data, port, DaybookProcess.withOwner())) {
            send(
                    first.address(),
                    "/login",
                    Map.of("email", DaybookProcess.OWNER_EMAIL, "password", DaybookProcess.OWNER_PASSWORD));
            assertThat(get(first.address(), "/account").statusCode()).isEqualTo(200);

            DaybookProcess.Finished inUse = DaybookProcess.run(data, port, "user", "reset", DaybookProcess.OWNER_EMAIL);

            assertThat(inUse.said().strip())
                    .isEqualTo("Daybook is running and holds its database: stop it, run this again, and start it"
                            + " afterwards.");
            assertThat(inUse.code()).isEqualTo(3);
        }
        assertThat(DaybookProcess.run(data, port, "user", "reset", "nobody").code()).isEqualTo(1);
        assertThat(DaybookProcess.run(data, port, "user").code()).isEqualTo(2);
        DaybookProcess.Finished done = DaybookProcess.run(data, port, "user", "reset", DaybookProcess.OWNER_EMAIL);
        assertThat(done.code()).as(done.said()).isZero();
        Matcher link = LINK.matcher(done.said());
        assertThat(link.find()).as(done.said()).isTrue();

        try (DaybookProcess second = DaybookProcess.start(data, port, DaybookProcess.withOwner())) {
            assertThat(get(second.address(), "/account").statusCode()).as("still signed in").isEqualTo(200);

            HttpResponse<String> answer =
                    send(second.address(), URI.create(link.group()).getPath(), Map.of("password", NEW_PASSWORD));

            assertThat(answer.headers().firstValue("Location")).hasValue("/login?changed");
            assertThat(get(second.address(), "/account").statusCode()).as("signed out").isEqualTo(302);
            assertThat(token(second.address(), DaybookProcess.OWNER_PASSWORD)).isEqualTo(401);
            assertThat(token(second.address(), NEW_PASSWORD)).isEqualTo(201);
        }
    }

    private HttpResponse<String> get(URI site, String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(site.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Opens a page and sends its form.
    private HttpResponse<String> send(URI site, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String page = get(site, path).body();
        Matcher token = FORM_TOKEN.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        String body = fields.entrySet().stream().map(field -> field.getKey() + "=" + ApiClient.encode(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + ApiClient.encode(token.group(1)) + "&", ""));
        return browser.send(
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private int token(URI site, String password) throws IOException, InterruptedException {
        String basic = Base64.getEncoder()
                .encodeToString((DaybookProcess.OWNER_EMAIL + ":" + password).getBytes(StandardCharsets.UTF_8));
        return browser.send(
                        HttpRequest.newBuilder(site.resolve("/api/v1/tokens"))
                                .header("Authorization", "Basic " + basic)
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
