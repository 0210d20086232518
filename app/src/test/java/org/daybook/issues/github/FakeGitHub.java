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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The part of GitHub's REST API that is asked here, over issues that a test changes: lists with `since`, pages, ETags,
/// renamed repositories, transferred and deleted issues, rate limits. Fields and statuses are those of GitHub's OpenAPI
/// description (`issue`, `issue-comment`; npm package `@octokit/openapi`).
///
/// A test of a database takes the one of [WithFakeGitHub].
public final class FakeGitHub implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PATH = Pattern.compile(
            "/repos/([^/]+/[^/]+)/issues(?:/(comments)|/(\\d+)(/comments)?)?");
    private static final Pattern WRITTEN = Pattern.compile("/repos/(?<repository>[^/]+/[^/]+)/issues"
            + "(?:/comments/(?<id>\\d+)"
            + "|/(?<number>\\d+)(?:/(?<part>comments|labels|assignees)(?:/(?<label>[^/]+))?)?)?");

    private final HttpServer server;
    private final Map<String, Repository> repositories = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Repository> renamed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Instant time = Instant.parse("2026-01-01T00:00:00Z");
    private long ids = 1000;
    private int asked;
    private int unchanged;
    private int violations;
    private int allowed = Integer.MAX_VALUE;
    private int left;
    private Instant reset = Instant.EPOCH;
    private final Map<String, String> tokens = new HashMap<>();
    private final List<String> written = new ArrayList<>();
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
        asked = 0;
        unchanged = 0;
        violations = 0;
        allowAll();
        refuse(0);
        loseAnswers(0);
        isAway(false);
    }

    /// A repository of issues.
    public final class Repository {

        private String name;
        private final Map<Integer, Issue> issues = new TreeMap<>();
        private final Map<Integer, Issue> moved = new HashMap<>();
        private final List<Integer> deleted = new ArrayList<>();
        private int numbers;

        private Repository(String name) {
            this.name = name;
        }

        public Issue open(String title, String body) {
            synchronized (FakeGitHub.this) {
                Issue issue = new Issue(this, ++numbers, title, body);
                issues.put(issue.number, issue);
                return issue;
            }
        }

        public List<Issue> issues() {
            synchronized (FakeGitHub.this) {
                return List.copyOf(issues.values());
            }
        }

        public void rename(String to) {
            synchronized (FakeGitHub.this) {
                repositories.remove(name);
                renamed.put(name, this);
                name = to;
                repositories.put(to, this);
            }
        }
    }

    /// An issue as it is now.
    public final class Issue {

        private Repository repository;
        private int number;
        private final Instant created = tick();
        private Instant updated = created;
        private String title;
        private String body;
        private boolean isOpen = true;
        private List<String> labels = List.of();
        private List<String> assignees = List.of();
        private String author = "octocat";
        private final Map<Long, Comment> comments = new LinkedHashMap<>();

        private Issue(Repository repository, int number, String title, String body) {
            this.repository = repository;
            this.number = number;
            this.title = title;
            this.body = body;
        }

        public int number() {
            return number;
        }

        public String title() {
            return title;
        }

        public String body() {
            return body;
        }

        public boolean isOpen() {
            return isOpen;
        }

        public List<String> labels() {
            return labels;
        }

        public List<String> assignees() {
            return assignees;
        }

        public String author() {
            return author;
        }

        public List<Comment> comments() {
            synchronized (FakeGitHub.this) {
                return List.copyOf(comments.values());
            }
        }

        public void edit(String newTitle, String newBody) {
            change(() -> {
                title = newTitle;
                body = newBody;
            });
        }

        public void close() {
            change(() -> isOpen = false);
        }

        public void reopen() {
            change(() -> isOpen = true);
        }

        public void label(String... names) {
            change(() -> labels = List.of(names));
        }

        public Comment comment(String text) {
            synchronized (FakeGitHub.this) {
                Comment comment = new Comment(this, ++ids, text);
                comments.put(comment.id, comment);
                updated = comment.created;
                return comment;
            }
        }

        /// GitHub does not count this as a change of the issue.
        public void delete(Comment comment) {
            synchronized (FakeGitHub.this) {
                comments.remove(comment.id);
            }
        }

        public void delete() {
            synchronized (FakeGitHub.this) {
                repository.issues.remove(number);
                repository.deleted.add(number);
            }
        }

        public void transfer(Repository to) {
            synchronized (FakeGitHub.this) {
                repository.issues.remove(number);
                repository.moved.put(number, this);
                repository = to;
                number = ++to.numbers;
                to.issues.put(number, this);
                updated = tick();
            }
        }

        private void change(Runnable change) {
            synchronized (FakeGitHub.this) {
                change.run();
                updated = tick();
            }
        }

        private Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", 100_000L + created.getEpochSecond());
            json.put("url", api() + "/issues/" + number);
            json.put("repository_url", api());
            json.put("html_url", "https://github.com/" + repository.name + "/issues/" + number);
            json.put("number", number);
            json.put("state", isOpen ? "open" : "closed");
            json.put("title", title);
            json.put("body", body);
            json.put("user", Map.of("login", author, "id", 1, "type", "User"));
            json.put("labels", labels.stream().map(name -> Map.of("id", 1, "name", name, "color", "f29513")).toList());
            json.put("assignees", assignees.stream().map(name -> Map.of("login", name, "id", 3)).toList());
            json.put("milestone", null);
            json.put("comments", comments.size());
            json.put("created_at", created.toString());
            json.put("updated_at", updated.toString());
            return json;
        }

        private String api() {
            return "https://api.github.com/repos/" + repository.name;
        }
    }

    /// A comment as it is now.
    public final class Comment {

        private final Issue issue;
        private final long id;
        private final Instant created = tick();
        private Instant updated = created;
        private String text;
        private String author = "hubot";

        private Comment(Issue issue, long id, String text) {
            this.issue = issue;
            this.id = id;
            this.text = text;
        }

        public long id() {
            return id;
        }

        public String text() {
            return text;
        }

        public String author() {
            return author;
        }

        public void edit(String newText) {
            synchronized (FakeGitHub.this) {
                text = newText;
                updated = tick();
            }
        }

        private Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", id);
            json.put("issue_url", issue.api() + "/issues/" + issue.number);
            json.put("user", Map.of("login", author, "id", 2, "type", "User"));
            json.put("body", text);
            json.put("created_at", created.toString());
            json.put("updated_at", updated.toString());
            return json;
        }
    }

    public synchronized Repository repository(String name) {
        Repository repository = new Repository(name);
        repositories.put(name, repository);
        return repository;
    }

    /// Lets GitHub answer only so many questions within two seconds; each one that is asked beyond is a violation.
    public synchronized void allow(int questions) {
        allowed = questions;
        left = 0;
        reset = Instant.EPOCH;
    }

    public synchronized void allowAll() {
        allow(Integer.MAX_VALUE);
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
        return violations;
    }

    /// What GitHub delivers when something happened to an issue.
    public synchronized byte[] delivery(String action, Issue issue) {
        return JSON.writeValueAsBytes(Map.of(
                "action", action,
                "issue", issue.json(),
                "repository", Map.of("id", 7, "full_name", issue.repository.name),
                "sender", Map.of("login", "octocat", "id", 1, "type", "User")));
    }

    private Instant tick() {
        time = time.plusSeconds(1);
        return time;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        asked++;
        if (!Instant.now().isBefore(reset)) {
            left = allowed;
            reset = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(2);
        }
        exchange.getResponseHeaders().set("X-RateLimit-Remaining", String.valueOf(Math.max(0, left - 1)));
        exchange.getResponseHeaders().set("X-RateLimit-Reset", String.valueOf(reset.getEpochSecond()));
        if (left-- <= 0) {
            violations++;
            send(exchange, 403, Map.of("message", "API rate limit exceeded"));
            return;
        }
        if (isAway) {
            send(exchange, 503, Map.of("message", "Service unavailable"));
            return;
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            write(exchange);
            return;
        }
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            send(exchange, 404, Map.of("message", "Not Found"));
            return;
        }
        Repository now = renamed.get(path.group(1));
        if (now != null && !repositories.containsKey(path.group(1))) {
            move(exchange, exchange.getRequestURI().toString().replace(path.group(1), now.name));
            return;
        }
        Repository repository = repositories.get(path.group(1));
        if (repository == null) {
            send(exchange, 404, Map.of("message", "Not Found"));
        } else if (path.group(3) != null) {
            one(exchange, repository, Integer.parseInt(path.group(3)), path.group(4) != null);
        } else if (path.group(2) != null) {
            list(exchange, repository.issues.values().stream().flatMap(issue -> issue.comments.values().stream())
                    .map(Comment::json));
        } else {
            list(exchange, repository.issues.values().stream().map(Issue::json));
        }
    }

    private void write(HttpExchange exchange) throws IOException {
        written.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String login = tokens.get(header.replace("Bearer ", ""));
        Matcher path = WRITTEN.matcher(exchange.getRequestURI().getPath());
        if (login == null) {
            send(exchange, 401, Map.of("message", "Bad credentials"));
        } else if (refusal > 0) {
            send(exchange, refusal, Map.of("message", "Validation Failed", "errors",
                    List.of(Map.of("resource", "Issue", "code", "custom", "field", "title"))));
        } else if (!path.matches() || !repositories.containsKey(path.group("repository"))) {
            send(exchange, 404, Map.of("message", "Not Found"));
        } else {
            JsonNode content = JSON.readTree(exchange.getRequestBody().readAllBytes());
            Answer answer = written(exchange.getRequestMethod(), path, content, login);
            if (answersToLose > 0) {
                answersToLose--;
                send(exchange, 502, Map.of("message", "Server Error"));
            } else if (answer.status() == 204) {
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            } else {
                send(exchange, answer.status(), answer.body());
            }
        }
    }

    private record Answer(int status, Object body) {
        private static final Answer NOT_FOUND = new Answer(404, Map.of("message", "Not Found"));
    }

    private Answer written(String method, Matcher path, JsonNode content, String login) {
        Repository repository = repositories.get(path.group("repository"));
        if (path.group("id") != null) {
            return comment(method, repository, Long.parseLong(path.group("id")), content);
        }
        if (path.group("number") == null) {
            Issue issue = repository.open(content.path("title").stringValue(), content.path("body").asString(""));
            issue.author = login;
            return new Answer(201, issue.json());
        }
        Issue issue = repository.issues.get(Integer.parseInt(path.group("number")));
        if (issue == null) {
            return Answer.NOT_FOUND;
        }
        return switch (String.valueOf(path.group("part"))) {
            case "comments" -> {
                Comment comment = issue.comment(content.path("body").stringValue());
                comment.author = login;
                yield new Answer(201, comment.json());
            }
            case "labels" -> labels(method, issue, path.group("label"), content);
            case "assignees" -> {
                List<String> names = new ArrayList<>(issue.assignees);
                content.path("assignees").forEach(name -> names.remove(name.stringValue()));
                if (method.equals("POST")) {
                    content.path("assignees").forEach(name -> names.add(name.stringValue()));
                }
                issue.change(() -> issue.assignees = List.copyOf(names));
                yield new Answer(method.equals("POST") ? 201 : 200, issue.json());
            }
            default -> {
                issue.change(() -> {
                    issue.title = content.path("title").asString(issue.title);
                    issue.body = content.path("body").asString(issue.body);
                    issue.isOpen = content.path("state").asString(issue.isOpen ? "open" : "closed").equals("open");
                });
                yield new Answer(200, issue.json());
            }
        };
    }

    private static Answer labels(String method, Issue issue, String label, JsonNode content) {
        List<String> names = new ArrayList<>(issue.labels);
        if (method.equals("DELETE") && !names.remove(label)) {
            return Answer.NOT_FOUND;
        }
        content.path("labels").forEach(name -> {
            if (!names.contains(name.stringValue())) {
                names.add(name.stringValue());
            }
        });
        issue.change(() -> issue.labels = List.copyOf(names));
        return new Answer(200, names.stream().map(name -> Map.of("name", name, "color", "f29513")).toList());
    }

    private static Answer comment(String method, Repository repository, long id, JsonNode content) {
        for (Issue issue : repository.issues.values()) {
            Comment comment = issue.comments.get(id);
            if (comment != null && method.equals("DELETE")) {
                issue.comments.remove(id);
                return new Answer(204, Map.of());
            }
            if (comment != null) {
                comment.edit(content.path("body").stringValue());
                return new Answer(200, comment.json());
            }
        }
        return Answer.NOT_FOUND;
    }

    private void one(HttpExchange exchange, Repository repository, int number, boolean comments) throws IOException {
        Issue issue = repository.issues.get(number);
        Issue elsewhere = repository.moved.get(number);
        if (issue != null && comments) {
            list(exchange, issue.comments.values().stream().map(Comment::json));
        } else if (issue != null) {
            tagged(exchange, issue.json());
        } else if (elsewhere != null) {
            move(exchange, "/repos/" + elsewhere.repository.name + "/issues/" + elsewhere.number
                    + (comments ? "/comments" : ""));
        } else {
            send(exchange, repository.deleted.contains(number) ? 410 : 404, Map.of("message", "Gone"));
        }
    }

    private void list(HttpExchange exchange, Stream<Map<String, Object>> all) throws IOException {
        Map<String, String> query = query(exchange);
        String by = "updated".equals(query.get("sort")) ? "updated_at" : "created_at";
        int size = Integer.parseInt(query.getOrDefault("per_page", "30"));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        List<Map<String, Object>> found = all
                .filter(one -> ((String) one.get("updated_at")).compareTo(query.getOrDefault("since", "")) >= 0)
                .sorted("desc".equals(query.get("direction"))
                        ? Comparator.<Map<String, Object>, String>comparing(one -> (String) one.get(by)).reversed()
                        : Comparator.comparing(one -> (String) one.get(by)))
                .skip((page - 1L) * size).limit(size).toList();
        tagged(exchange, found);
    }

    private void tagged(HttpExchange exchange, Object body) throws IOException {
        String etag = "W/\"" + Integer.toHexString(JSON.writeValueAsString(body).hashCode()) + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged++;
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        } else {
            send(exchange, 200, body);
        }
    }

    private static void move(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        send(exchange, 301, Map.of("message", "Moved Permanently", "url", to));
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
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
