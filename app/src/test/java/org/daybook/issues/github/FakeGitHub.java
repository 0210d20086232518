package org.daybook.issues.github;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A GitHub that is played: the part of its REST API that is asked here, over repositories that a test changes, with
/// ETags, new names and limits. Fields and statuses are those of GitHub's OpenAPI description (npm package
/// `@octokit/openapi`), deliveries those of `@octokit/webhooks-examples`.
///
/// A test of a database takes the one of [WithFakeGitHub].
public final class FakeGitHub implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final FakeReads reads = new FakeReads(this);
    private final FakeWrites writes = new FakeWrites(this);
    private final FakeApps apps = new FakeApps(this);
    private final Map<String, FakeRepository> repositories = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, FakeRepository> renamed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> tokens = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private FakeLimits limits = new FakeLimits();
    private Instant time = Instant.parse("2026-01-01T00:00:00Z");
    private long ids = 1000;
    private int asked;
    private int unchanged;
    private int answersToLose;
    private int refusal;
    private boolean isAway;

    public FakeGitHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /// Forgets everything: repositories, tokens, limits and what was counted.
    public synchronized void reset() {
        repositories.clear();
        renamed.clear();
        tokens.clear();
        written.clear();
        apps.reset();
        limits = new FakeLimits();
        asked = 0;
        unchanged = 0;
        refusal = 0;
        answersToLose = 0;
        isAway = false;
    }

    public synchronized FakeRepository repository(String name) {
        FakeRepository repository = new FakeRepository(this, name);
        repositories.put(name, repository);
        return repository;
    }

    /// Its App.
    public FakeApps apps() {
        return apps;
    }

    /// Lets GitHub answer only so many questions within two seconds; each one that is asked beyond is a violation.
    public synchronized void allow(int questions) {
        limits.allow(questions);
    }

    public synchronized void allowAll() {
        limits.allow(Integer.MAX_VALUE);
        limits.restAfter(0);
    }

    /// Lets GitHub refuse a question after so many, and want a second of rest; each one that is asked in it is a
    /// violation.
    public synchronized void restAfter(int questions) {
        limits.restAfter(questions);
    }

    /// Lets a token write as somebody.
    public synchronized void know(String token, String login) {
        tokens.put(token, login);
    }

    public synchronized void forget(String token) {
        tokens.remove(token);
    }

    /// Does what the next writes want and answers none of them.
    public synchronized void loseAnswers(int next) {
        answersToLose = next;
    }

    /// Refuses each write with this status; 0 refuses none.
    public synchronized void refuse(int status) {
        refusal = status;
    }

    /// Answers nothing but 503 until it is back.
    public synchronized void isAway(boolean away) {
        isAway = away;
    }

    /// The writes that were asked for, as `POST /repos/…`, in their order.
    public synchronized List<String> written() {
        return List.copyOf(written);
    }

    public synchronized int asked() {
        return asked;
    }

    public synchronized int unchanged() {
        return unchanged;
    }

    public synchronized int violations() {
        return limits.violations();
    }

    /// Questions that the secondary limit refused.
    public synchronized int refusals() {
        return limits.refusals();
    }

    /// What GitHub delivers when something happened to an issue.
    public synchronized byte[] delivery(String action, FakeIssue issue) {
        return JSON.writeValueAsBytes(Map.of(
                "action", action,
                "issue", issue.json(),
                "repository", issue.repository().json(),
                "sender", Map.of("login", "octocat", "id", 1, "type", "User")));
    }

    /// What GitHub delivers when somebody has edited the text of an issue.
    ///
    /// @param id of the account, for ever
    public synchronized byte[] edited(FakeIssue issue, String before, String login, long id) {
        return JSON.writeValueAsBytes(Map.of(
                "action", "edited",
                "issue", issue.json(),
                "changes", Map.of("body", Map.of("from", before)),
                "repository", issue.repository().json(),
                "sender", Map.of("login", login, "id", id, "type", "User")));
    }

    /// What GitHub delivers when something happened to a repository.
    public synchronized byte[] delivery(String action, FakeRepository repository) {
        return JSON.writeValueAsBytes(Map.of("action", action, "repository", repository.json(),
                "sender", Map.of("login", "octocat", "id", 1, "type", "User")));
    }

    synchronized Instant tick() {
        time = time.plusSeconds(1);
        return time;
    }

    synchronized long nextId() {
        return ++ids;
    }

    Optional<FakeRepository> find(String name) {
        return Optional.ofNullable(repositories.get(name));
    }

    /// The name of a repository that has another one now.
    Optional<String> newName(String name) {
        return repositories.containsKey(name)
                ? Optional.empty() : Optional.ofNullable(renamed.get(name)).map(FakeRepository::name);
    }

    void renamed(String before, FakeRepository repository) {
        repositories.remove(before);
        renamed.put(before, repository);
        repositories.put(repository.name(), repository);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        asked++;
        Optional<FakeAnswer> decided = limits.count(exchange.getResponseHeaders())
                .or(() -> isAway ? Optional.of(FakeAnswer.said(503, "Service unavailable")) : Optional.empty())
                .or(() -> apps.answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                        bearer(exchange)));
        if (decided.isPresent()) {
            send(exchange, decided.get());
        } else if (exchange.getRequestMethod().equals("GET")) {
            tagged(exchange, reads.answer(exchange.getRequestURI().getPath(), exchange.getRequestURI().toString(),
                    query(exchange), login(exchange)));
        } else {
            send(exchange, written(exchange));
        }
    }

    private FakeAnswer written(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        written.add(exchange.getRequestMethod() + " " + path);
        Optional<String> login = login(exchange);
        if (login.isEmpty()) {
            return FakeAnswer.said(401, "Bad credentials");
        }
        if (refusal > 0) {
            return FakeAnswer.of(refusal, Map.of("message", "Validation Failed", "errors",
                    List.of(Map.of("resource", "Issue", "code", "custom", "field", "title"))));
        }
        Optional<FakeAnswer> elsewhere = elsewhere(path);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        JsonNode content = JSON.readTree(exchange.getRequestBody().readAllBytes());
        FakeAnswer answer = writes.answer(exchange.getRequestMethod(), path, content, login.get());
        if (answersToLose > 0 && answer.status() < 300) {
            answersToLose--;
            return FakeAnswer.said(502, "Server Error");
        }
        return answer;
    }

    /// GitHub lets a write to a repository that has another name be done there (307).
    private Optional<FakeAnswer> elsewhere(String path) {
        String[] parts = path.split("/");
        String name = parts.length > 3 ? parts[2] + "/" + parts[3] : "";
        return newName(name).map(to -> path.replace(name, to)).map(to -> new FakeAnswer(307,
                Map.of("message", "Moved Permanently", "url", to), Map.of("Location", to)));
    }

    private Optional<String> login(HttpExchange exchange) {
        return Optional.ofNullable(tokens.get(bearer(exchange)));
    }

    private static String bearer(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")).replace("Bearer ", "");
    }

    private void tagged(HttpExchange exchange, FakeAnswer answer) throws IOException {
        String etag = "W/\"" + Integer.toHexString(JSON.writeValueAsString(answer.body()).hashCode()) + "\"";
        if (answer.status() == 200) {
            exchange.getResponseHeaders().set("ETag", etag);
        }
        if (answer.status() == 200 && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged++;
            send(exchange, FakeAnswer.of(304, Map.of()));
        } else {
            send(exchange, answer);
        }
    }

    private static void send(HttpExchange exchange, FakeAnswer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        if (answer.status() == 204 || answer.status() == 304) {
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            byte[] json = JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), json.length);
            exchange.getResponseBody().write(json);
        }
        exchange.close();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String text = exchange.getRequestURI().getRawQuery();
        for (String part : text == null ? new String[0] : text.split("&")) {
            String[] both = part.split("=", 2);
            query.put(both[0], both.length == 1 ? "" : URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
