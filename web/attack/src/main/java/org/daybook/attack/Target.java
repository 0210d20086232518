package org.daybook.attack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The started program that is attacked, and the account that attacks may write with.
public final class Target {

    /// No single answer may take longer, whatever is asked.
    public static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final @Nullable String token;

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
        HttpResponse<String> answer = stranger.send(stranger.request("/api/v1/tokens").header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.noBody()).build());
        if (answer.statusCode() != 201) {
            throw new IOException("No token for " + email + ": " + answer.statusCode() + " " + answer.body());
        }
        return new Target(address, json(answer.body()).path("token").asString());
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
        return send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /// Reads an answer's JSON.
    public static JsonNode json(String body) {
        return JSON.readTree(body);
    }
}
