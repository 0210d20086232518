package org.daybook.issues.github;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.issues.github.GitHubApps.InstallationToken;
import org.daybook.issues.github.GitHubApps.NewApp;
import org.daybook.shared.PlainWords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads issues and comments from the JSON that GitHub documents, keeping what fits and refusing what is none.
final class GitHubReader {

    private static final Logger LOG = LoggerFactory.getLogger(GitHubReader.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = ".*/repos/([A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100})";
    private static final Pattern REPOSITORY = Pattern.compile(NAME);
    private static final Pattern ISSUE = Pattern.compile(NAME + "/issues/(\\d{1,9})");
    /// GitHub takes 65,536 characters.
    private static final int MAX_BODY = 70_000;
    private static final int MAX_TITLE = 1000;
    private static final int MAX_LIST = 100;
    private static final int MAX_COMPLAINT = 300;
    private static final int MAX_TYPE = 100;

    private GitHubReader() {
    }

    /// @throws tools.jackson.core.JacksonException if it is not JSON
    /// @throws IllegalArgumentException if it is not an issue
    static GitHubIssue issue(byte[] json) {
        return issue(JSON.readTree(json));
    }

    /// What is no issue among them is left out.
    ///
    /// @throws tools.jackson.core.JacksonException if it is not JSON
    /// @throws IllegalArgumentException if it is no list
    static GitHubPage<GitHubIssue> issues(byte[] json) {
        return all(json, GitHubReader::issue);
    }

    /// As [#issues].
    static GitHubPage<GitHubComment> comments(byte[] json) {
        return all(json, GitHubReader::comment);
    }

    /// As [#issues].
    static GitHubPage<GitHubEvent> events(byte[] json) {
        return all(json, GitHubReader::event);
    }

    /// Whether a repository is shown to some people only.
    ///
    /// @throws tools.jackson.core.JacksonException if it is not JSON
    /// @throws IllegalArgumentException if it is no repository
    static boolean isHidden(byte[] json) {
        JsonNode hidden = JSON.readTree(json).path("private");
        if (!hidden.isBoolean()) {
            throw new IllegalArgumentException("no private");
        }
        return hidden.booleanValue();
    }

    /// @throws tools.jackson.core.JacksonException if it is not JSON
    /// @throws IllegalArgumentException if it is no App with its secrets
    static NewApp app(byte[] json) {
        JsonNode app = JSON.readTree(json);
        if (text(app, "pem").isBlank() || text(app, "webhook_secret").isBlank() || text(app, "slug").isBlank()) {
            throw new IllegalArgumentException("no pem, webhook_secret or slug");
        }
        return new NewApp(id(json), PlainWords.shorten(text(app, "slug"), MAX_TYPE),
                PlainWords.shorten(PlainWords.line(text(app, "name")), MAX_TYPE), text(app, "pem"),
                text(app, "webhook_secret"));
    }

    /// @throws tools.jackson.core.JacksonException if it is not JSON
    /// @throws IllegalArgumentException if it has no id
    static long id(byte[] json) {
        JsonNode id = JSON.readTree(json).path("id");
        if (!id.isIntegralNumber()) {
            throw new IllegalArgumentException("no id");
        }
        return id.longValue();
    }

    /// @throws tools.jackson.core.JacksonException if it is not JSON
    /// @throws IllegalArgumentException if it is no token
    static InstallationToken installationToken(byte[] json) {
        JsonNode token = JSON.readTree(json);
        if (text(token, "token").isBlank()) {
            throw new IllegalArgumentException("no token");
        }
        return new InstallationToken(text(token, "token"), moment(text(token, "expires_at")));
    }

    /// @throws tools.jackson.core.JacksonException if it is not JSON
    /// @throws IllegalArgumentException if it is no comment
    static GitHubComment comment(byte[] json) {
        return comment(JSON.readTree(json));
    }

    /// What GitHub says about a request it refuses: `message` and the first of `errors`; empty if nothing.
    static String complaint(byte[] json) {
        try {
            JsonNode said = JSON.readTree(json);
            JsonNode first = said.path("errors").path(0);
            String detail = first.isString() ? first.stringValue()
                    : (text(first, "field") + " " + text(first, "code") + " " + text(first, "message")).strip();
            return PlainWords.shorten(PlainWords.line(text(said, "message") + (detail.isEmpty() ? "" : ": " + detail)),
                    MAX_COMPLAINT);
        } catch (JacksonException noJson) {
            return "";
        }
    }

    private static <T> GitHubPage<T> all(byte[] json, Function<JsonNode, T> reader) {
        JsonNode list = JSON.readTree(json);
        if (!list.isArray()) {
            throw new IllegalArgumentException("no list");
        }
        List<T> all = new ArrayList<>();
        for (JsonNode node : list) {
            try {
                all.add(reader.apply(node));
            } catch (IllegalArgumentException e) {
                LOG.warn("GitHub lists what it does not document: {}", e.getMessage());
            }
        }
        return new GitHubPage<>(all, list.size() >= GitHub.PAGE);
    }

    private static GitHubComment comment(JsonNode comment) {
        Matcher issue = ISSUE.matcher(text(comment, "issue_url"));
        if (!comment.path("id").isIntegralNumber() || !issue.matches()) {
            throw new IllegalArgumentException("no id or issue_url");
        }
        return new GitHubComment(
                issue.group(1),
                Integer.parseInt(issue.group(2)),
                comment.path("id").longValue(),
                body(comment),
                login(comment),
                moment(text(comment, "created_at")),
                moment(text(comment, "updated_at")));
    }

    private static GitHubIssue issue(JsonNode issue) {
        Matcher repository = REPOSITORY.matcher(text(issue, "repository_url"));
        if (!issue.path("number").isInt() || !issue.path("title").isString() || !repository.matches()) {
            throw new IllegalArgumentException("no number, title or repository_url");
        }
        JsonNode milestone = issue.path("milestone");
        return new GitHubIssue(
                repository.group(1),
                issue.path("number").intValue(),
                cut(text(issue, "title")),
                !"closed".equals(text(issue, "state")),
                issue.has("pull_request"),
                body(issue),
                labels(issue.path("labels")),
                logins(issue.path("assignees")),
                milestone.isObject() ? cut(text(milestone, "title")) : null,
                day(milestone),
                issue.path("comments").asInt(0),
                login(issue),
                moment(text(issue, "created_at")),
                moment(text(issue, "updated_at")),
                traits(issue));
    }

    private static IssueTraits traits(JsonNode issue) {
        Matcher parent = ISSUE.matcher(text(issue, "parent_issue_url"));
        String closed = text(issue, "closed_at");
        JsonNode parts = issue.path("sub_issues_summary");
        return new IssueTraits(
                closed.isEmpty() ? null : moment(closed),
                word(issue, "state_reason"),
                issue.path("locked").asBoolean(false),
                word(issue, "active_lock_reason"),
                Optional.of(PlainWords.shorten(cut(text(issue.path("type"), "name")), MAX_TYPE))
                        .filter(name -> !name.isBlank()).orElse(null),
                parent.matches() ? parent.group(1) + "#" + Integer.parseInt(parent.group(2)) : null,
                Math.max(0, parts.path("total").asInt(0)),
                Math.max(0, parts.path("completed").asInt(0)));
    }

    /// One of GitHub's fixed words; what is none is left out.
    private static @Nullable String word(JsonNode node, String field) {
        String word = text(node, field);
        return word.matches("[a-z][a-z_ -]{1,19}") ? word : null;
    }

    private static GitHubEvent event(JsonNode event) {
        if (!event.path("id").isIntegralNumber() || !event.path("event").isString()) {
            throw new IllegalArgumentException("no id or event");
        }
        return new GitHubEvent(event.path("id").longValue(), text(event, "event"),
                event.path("issue").path("number").asInt(0), event.path("actor").path("id").asLong(0),
                moment(text(event, "created_at")));
    }

    private static @Nullable String login(JsonNode node) {
        return node.path("user").path("login").isString() ? text(node.path("user"), "login") : null;
    }

    private static String body(JsonNode node) {
        String body = PlainWords.text(text(node, "body"));
        return body.length() > MAX_BODY ? body.substring(0, MAX_BODY) : body;
    }

    private static List<Label> labels(JsonNode nodes) {
        List<Label> labels = new ArrayList<>();
        for (JsonNode node : nodes) {
            String name = node.isString() ? node.stringValue() : text(node, "name");
            String colour = text(node, "color");
            if (!name.isBlank() && labels.size() < MAX_LIST) {
                labels.add(new Label(cut(name), colour.matches("[0-9a-fA-F]{6}") ? colour : ""));
            }
        }
        return labels;
    }

    private static List<String> logins(JsonNode nodes) {
        List<String> logins = new ArrayList<>();
        for (JsonNode node : nodes) {
            String login = text(node, "login");
            if (!login.isBlank() && logins.size() < MAX_LIST) {
                logins.add(login);
            }
        }
        return logins;
    }

    private static @Nullable LocalDate day(JsonNode milestone) {
        String due = text(milestone, "due_on");
        return due.isEmpty() ? null : moment(due).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant moment(String iso) {
        try {
            return Instant.parse(iso);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + iso + "\" is not a time", e);
        }
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.stringValue() : "";
    }

    private static String cut(String text) {
        String plain = PlainWords.line(text);
        return plain.length() > MAX_TITLE ? plain.substring(0, MAX_TITLE) : plain;
    }
}
