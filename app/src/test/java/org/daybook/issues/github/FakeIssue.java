package org.daybook.issues.github;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An issue of the played GitHub as it is now.
public final class FakeIssue {

    private final FakeGitHub github;
    private final Instant created;
    private final String author;
    private final Map<Long, FakeComment> comments = new LinkedHashMap<>();
    private FakeRepository repository;
    private int number;
    private Instant updated;
    private String title;
    private String body;
    private boolean isOpen = true;
    private @Nullable String reason;
    private @Nullable Instant closed;
    private boolean isLocked;
    private @Nullable String lockReason;
    private @Nullable String type;
    private @Nullable FakeIssue parent;
    private List<FakeIssue> parts = List.of();
    private List<String> labels = List.of();
    private List<String> assignees = List.of();

    FakeIssue(FakeGitHub github, FakeRepository repository, int number, String title, String body, String author) {
        this.github = github;
        this.repository = repository;
        this.number = number;
        this.title = title;
        this.body = body;
        this.author = author;
        this.created = github.tick();
        this.updated = created;
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

    public FakeRepository repository() {
        return repository;
    }

    public List<FakeComment> comments() {
        synchronized (github) {
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
        close("completed");
    }

    /// @param why `completed`, `not_planned` or `duplicate`
    public void close(String why) {
        change(() -> {
            isOpen = false;
            reason = why;
            closed = updated;
        });
    }

    /// Closed by an account.
    ///
    /// @param id of it, for ever
    public void closeBy(String login, long id) {
        close();
        repository.happened("closed", this, updated, Map.of("login", login, "id", id, "type", "User"));
    }

    public void reopen() {
        change(() -> {
            isOpen = true;
            reason = "reopened";
            closed = null;
        });
    }

    public void label(String... names) {
        change(() -> labels = List.of(names));
    }

    void assign(List<String> names) {
        change(() -> assignees = names);
    }

    /// Nobody who writes here may comment on it then.
    boolean isLocked() {
        return isLocked;
    }

    /// @param why `off-topic`, `too heated`, `resolved` or `spam`; null for none
    public void lock(@Nullable String why) {
        change(() -> {
            isLocked = true;
            lockReason = why;
        });
        repository.happened("locked", this);
    }

    public void unlock() {
        change(() -> {
            isLocked = false;
            lockReason = null;
        });
        repository.happened("unlocked", this);
    }

    /// GitHub does not count this as a change of the issue.
    public void pin() {
        repository.happened("pinned", this);
    }

    /// As [#pin].
    public void unpin() {
        repository.happened("unpinned", this);
    }

    /// Closed and locked, which is all that the issue itself says of it.
    public void convertToDiscussion() {
        close();
        lock(null);
        repository.happened("converted_to_discussion", this);
    }

    /// @param name of an issue type of the organisation; null for none
    public void type(@Nullable String name) {
        change(() -> type = name);
    }

    public void partOf(FakeIssue other) {
        change(() -> parent = other);
        other.change(() -> other.parts =
                java.util.stream.Stream.concat(other.parts.stream(), java.util.stream.Stream.of(this)).toList());
    }

    public FakeComment comment(String text) {
        return comment(text, "hubot");
    }

    FakeComment comment(String text, String by) {
        synchronized (github) {
            FakeComment comment = new FakeComment(github, this, text, by);
            comments.put(comment.id(), comment);
            updated = comment.created();
            return comment;
        }
    }

    /// GitHub does not count this as a change of the issue.
    public void delete(FakeComment comment) {
        synchronized (github) {
            comments.remove(comment.id());
        }
    }

    public void delete() {
        synchronized (github) {
            repository.lose(number);
        }
    }

    public void transfer(FakeRepository to) {
        synchronized (github) {
            repository.moved(this);
            repository = to;
            number = to.take(this);
            updated = github.tick();
        }
    }

    void change(Runnable change) {
        synchronized (github) {
            updated = github.tick();
            change.run();
        }
    }

    String url() {
        return api() + "/issues/" + number;
    }

    /// As `issue` of the OpenAPI description.
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", 100_000L + created.getEpochSecond());
        json.put("url", url());
        json.put("repository_url", api());
        json.put("html_url", "https://github.com/" + repository.name() + "/issues/" + number);
        json.put("number", number);
        json.put("state", isOpen ? "open" : "closed");
        json.put("state_reason", reason);
        json.put("title", title);
        json.put("body", body);
        json.put("user", Map.of("login", author, "id", 1, "type", "User"));
        json.put("labels", labels.stream().map(name -> Map.of("id", 1, "name", name, "color", "f29513")).toList());
        json.put("assignees", assignees.stream().map(name -> Map.of("login", name, "id", 3)).toList());
        json.put("milestone", null);
        json.put("locked", isLocked);
        json.put("active_lock_reason", lockReason);
        json.put("type", type == null ? null : Map.of("id", 4, "name", type, "description", "", "color", "red"));
        json.put("parent_issue_url", parent == null ? null : parent.url());
        long done = parts.stream().filter(part -> !part.isOpen).count();
        json.put("sub_issues_summary", Map.of("total", parts.size(), "completed", done,
                "percent_completed", parts.isEmpty() ? 0 : 100 * done / parts.size()));
        json.put("comments", comments.size());
        json.put("created_at", created.toString());
        json.put("updated_at", updated.toString());
        json.put("closed_at", closed == null ? null : closed.toString());
        return json;
    }

    private String api() {
        return "https://api.github.com/repos/" + repository.name();
    }
}
