package org.daybook.issues.github;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads an issue from the JSON that GitHub documents, keeping what fits and refusing what is not an issue.
final class GitHubIssueReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern REPOSITORY = Pattern.compile(".*/repos/([A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100})");
    private static final int MAX_TITLE = 1000;
    private static final int MAX_LIST = 100;

    private GitHubIssueReader() {
    }

    /// @throws tools.jackson.core.JacksonException if it is not JSON
    /// @throws IllegalArgumentException if it is not an issue
    static GitHubIssue read(byte[] json) {
        JsonNode issue = JSON.readTree(json);
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
                text(issue, "body"),
                labels(issue.path("labels")),
                logins(issue.path("assignees")),
                milestone.isObject() ? cut(text(milestone, "title")) : null,
                day(milestone),
                issue.path("comments").asInt(0),
                issue.path("user").path("login").isString() ? text(issue.path("user"), "login") : null,
                moment(text(issue, "updated_at")));
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
        return text.length() > MAX_TITLE ? text.substring(0, MAX_TITLE) : text;
    }
}
