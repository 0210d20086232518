package org.daybook.e2e;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Sets a new site up by its form.
final class SetUp {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private SetUp() {
    }

    /// Makes the owner that [ApiClient#asOwner] knows and loads the example.
    static void withExample(DaybookProcess daybook) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        String page = browser.send(
                        HttpRequest.newBuilder(daybook.address().resolve("/setup"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = FORM_TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("The set-up page has no form: " + page);
        }
        Map<String, String> form = Map.of(
                "code",
                daybook.setUpCode(),
                "displayName",
                "Site Owner",
                "email",
                DaybookProcess.OWNER_EMAIL,
                "password",
                DaybookProcess.OWNER_PASSWORD,
                "start",
                "example",
                "_csrf",
                token.group(1));
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + ApiClient.encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(daybook.address().resolve("/setup"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("The site was not set up: " + answer.statusCode() + " " + answer.body());
        }
    }
}
