package org.daybook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The owner of [DaybookProcess#withOwner()], signed in on the pages of a started program.
final class Owner {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final String BOUNDARY = "the-parts-of-the-form";

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final DaybookProcess daybook;

    Owner(DaybookProcess daybook) throws IOException, InterruptedException {
        this.daybook = daybook;
        HttpResponse<String> answer = post("/login",
                Map.of("email", DaybookProcess.OWNER_EMAIL, "password", DaybookProcess.OWNER_PASSWORD));
        assertThat(answer.headers().firstValue("Location").orElse("")).as("signed in").doesNotContain("failed");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(daybook.address().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Sends a form in parts, as the editor does, with the token of the sign-in page or, once signed in, of the account
    /// page.
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher token = FORM_TOKEN.matcher(get(path.equals("/login") ? "/login" : "/account").body());
        assertThat(token.find()).as("a form with a token").isTrue();
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token.group(1));
        String body =
                all.entrySet().stream().map(Owner::part).collect(Collectors.joining()) + "--" + BOUNDARY + "--\r\n";
        return http.send(HttpRequest.newBuilder(daybook.address().resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String part(Map.Entry<String, String> field) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                + field.getValue() + "\r\n";
    }
}
