package org.daybook.attack;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The started program that is attacked, and the account that attacks may write with.
public final class Target {

    /// No single answer may take longer, whatever is asked.
    public static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI address;
    private final @Nullable String token;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String formToken = "";

    private Target(URI address, @Nullable String token) {
        this.address = address;
        this.token = token;
    }

    /// The program as a stranger finds it.
    public static Target at(URI address) {
        return new Target(address, null);
    }

    /// The program as somebody with an account finds it.
    ///
    /// @throws IOException if the program gives no token for this address and password
    public static Target signedIn(URI address, String email, String password) throws IOException, InterruptedException {
        Target stranger = at(address);
        String basic = Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = stranger.send(stranger.request("/api/v1/tokens")
                .header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        if (answer.statusCode() != 201) {
            throw new IOException("No token for " + email + ": " + answer.statusCode() + " " + answer.body());
        }
        Target target = new Target(address, json(answer.body()).path("token").asString());
        target.signInToPages(email, password);
        return target;
    }

    private void signInToPages(String email, String password) throws IOException, InterruptedException {
        formToken = formTokenOf(page("/login").body());
        String form = "email=" + encoded(email) + "&password=" + encoded(password) + "&_csrf=" + encoded(formToken);
        sendAsBrowser(pageRequest("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        formToken = formTokenOf(page("/account").body());
    }

    private static String formTokenOf(String page) throws IOException {
        Matcher token = FORM_TOKEN.matcher(page);
        if (!token.find()) {
            throw new IOException("No form token in " + Inspection.shorten(page));
        }
        return token.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What each form of the pages sends along (`_csrf`); empty without an account.
    public String formToken() {
        return formToken;
    }

    /// A request for a page, without the bearer token; [#sendAsBrowser] adds the session.
    public HttpRequest.Builder pageRequest(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(ANSWER_LIMIT);
    }

    /// Sends a request with the session of the account, if there is one, and follows where it leads.
    public HttpResponse<String> sendAsBrowser(HttpRequest request) throws IOException, InterruptedException {
        return browser.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /// Fetches a page with the session of the account, if there is one.
    public HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return sendAsBrowser(pageRequest(path).build());
    }

    public URI address() {
        return address;
    }

    /// The same program without the account.
    public Target asStranger() {
        return at(address);
    }

    /// The bearer token of the account, if there is one.
    public Optional<String> token() {
        return Optional.ofNullable(token);
    }

    /// A request for a path (with its query, percent-encoded), signed in if there is an account.
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(ANSWER_LIMIT);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /// Fetches a path with GET.
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    /// Sends a JSON body with POST.
    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /// Reads an answer's JSON.
    public static JsonNode json(String body) {
        return JSON.readTree(body);
    }
}
