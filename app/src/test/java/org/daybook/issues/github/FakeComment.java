package org.daybook.issues.github;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A comment of the played GitHub as it is now.
public final class FakeComment {

    private final FakeGitHub github;
    private final FakeIssue issue;
    private final long id;
    private final Instant created;
    private final String author;
    private Instant updated;
    private String text;

    FakeComment(FakeGitHub github, FakeIssue issue, String text, String author) {
        this.github = github;
        this.issue = issue;
        this.id = github.nextId();
        this.created = github.tick();
        this.updated = created;
        this.text = text;
        this.author = author;
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

    Instant created() {
        return created;
    }

    public void edit(String newText) {
        synchronized (github) {
            text = newText;
            updated = github.tick();
        }
    }

    /// As `issue-comment` of the OpenAPI description.
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("issue_url", issue.url());
        json.put("user", Map.of("login", author, "id", 2, "type", "User"));
        json.put("body", text);
        json.put("created_at", created.toString());
        json.put("updated_at", updated.toString());
        return json;
    }
}
