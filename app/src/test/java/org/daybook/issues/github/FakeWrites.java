package org.daybook.issues.github;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What the played GitHub does and answers to `POST`, `PATCH` and `DELETE` of issues and comments.
final class FakeWrites {

    private static final Pattern PATH = Pattern.compile("/repos/(?<repository>[^/]+/[^/]+)/issues"
            + "(?:/comments/(?<id>\\d+)"
            + "|/(?<number>\\d+)(?:/(?<part>comments|labels|assignees)(?:/(?<label>[^/]+))?)?)?");

    /// Whom GitHub does not let be assigned: it passes them over in silence.
    private static final String NOBODY = "nobody-there";

    private final FakeGitHub github;

    FakeWrites(FakeGitHub github) {
        this.github = github;
    }

    FakeAnswer answer(String method, String path, JsonNode content, String login) {
        Matcher asked = PATH.matcher(path);
        if (!asked.matches()) {
            return FakeAnswer.notFound();
        }
        return github.find(asked.group("repository")).map(repository -> asked.group("id") != null
                ? comment(method, repository, Long.parseLong(asked.group("id")), content)
                : asked.group("number") == null
                        ? open(repository, content, login)
                        : repository.find(Integer.parseInt(asked.group("number")))
                                .map(issue -> issue(method, issue, asked, content, login))
                                .orElseGet(FakeAnswer::notFound)).orElseGet(FakeAnswer::notFound);
    }

    private static FakeAnswer open(FakeRepository repository, JsonNode content, String login) {
        FakeIssue issue =
                repository.open(content.path("title").stringValue(), content.path("body").asString(""), login);
        return FakeAnswer.of(201, issue.json());
    }

    private static FakeAnswer issue(String method, FakeIssue issue, Matcher asked, JsonNode content, String login) {
        return switch (String.valueOf(asked.group("part"))) {
            case "comments" -> issue.isLocked()
                    ? FakeAnswer.of(403, Map.of("message", "Unable to create comment because issue is locked."))
                    : FakeAnswer.of(201, issue.comment(content.path("body").stringValue(), login).json());
            case "labels" -> labels(method, issue, asked.group("label"), content);
            case "assignees" -> assignees(method, issue, content);
            default -> change(issue, content);
        };
    }

    private static FakeAnswer change(FakeIssue issue, JsonNode content) {
        issue.edit(content.path("title").asString(issue.title()), content.path("body").asString(issue.body()));
        String state = content.path("state").asString("");
        if (state.equals("closed")) {
            issue.close();
        } else if (state.equals("open")) {
            issue.reopen();
        }
        return FakeAnswer.of(200, issue.json());
    }

    private static FakeAnswer assignees(String method, FakeIssue issue, JsonNode content) {
        List<String> names = new ArrayList<>(issue.assignees());
        content.path("assignees").forEach(name -> names.remove(name.stringValue()));
        if (method.equals("POST")) {
            content.path("assignees").forEach(name -> {
                if (!name.stringValue().equals(NOBODY)) {
                    names.add(name.stringValue());
                }
            });
        }
        issue.assign(List.copyOf(names));
        return FakeAnswer.of(method.equals("POST") ? 201 : 200, issue.json());
    }

    private static FakeAnswer labels(String method, FakeIssue issue, String label, JsonNode content) {
        List<String> names = new ArrayList<>(issue.labels());
        if (method.equals("DELETE") && !names.remove(label)) {
            return FakeAnswer.notFound();
        }
        content.path("labels").forEach(name -> {
            if (!names.contains(name.stringValue())) {
                names.add(name.stringValue());
            }
        });
        issue.label(names.toArray(String[]::new));
        return FakeAnswer.of(200, names.stream().map(name -> Map.of("name", name, "color", "f29513")).toList());
    }

    private static FakeAnswer comment(String method, FakeRepository repository, long id, JsonNode content) {
        for (FakeIssue issue : repository.issues()) {
            Optional<FakeComment> comment = issue.comments().stream().filter(one -> one.id() == id).findFirst();
            if (comment.isPresent() && method.equals("DELETE")) {
                issue.delete(comment.get());
                return FakeAnswer.of(204, Map.of());
            }
            if (comment.isPresent()) {
                comment.get().edit(content.path("body").stringValue());
                return FakeAnswer.of(200, comment.get().json());
            }
        }
        return FakeAnswer.notFound();
    }
}
