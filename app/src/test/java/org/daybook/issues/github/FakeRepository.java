package org.daybook.issues.github;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A repository of issues of the played GitHub.
public final class FakeRepository {

    private final FakeGitHub github;
    private final Map<Integer, FakeIssue> issues = new TreeMap<>();
    private final Map<Integer, FakeIssue> moved = new HashMap<>();
    private final Set<Integer> deleted = new HashSet<>();
    private final List<Event> events = new ArrayList<>();
    private String name;
    private int numbers;
    private boolean isPrivate;

    FakeRepository(FakeGitHub github, String name) {
        this.github = github;
        this.name = name;
    }

    /// Something that happened to an issue.
    private record Event(long id, String kind, FakeIssue issue, Instant at, Map<String, Object> actor) {}

    public String name() {
        return name;
    }

    public FakeIssue open(String title, String body) {
        return open(title, body, "octocat");
    }

    FakeIssue open(String title, String body, String author) {
        synchronized (github) {
            FakeIssue issue = new FakeIssue(github, this, ++numbers, title, body, author);
            issues.put(issue.number(), issue);
            return issue;
        }
    }

    public List<FakeIssue> issues() {
        synchronized (github) {
            return List.copyOf(issues.values());
        }
    }

    public void rename(String to) {
        synchronized (github) {
            String before = name;
            name = to;
            github.renamed(before, this);
        }
    }

    /// Shows it to nobody but who has a token, or to everybody again.
    public void setPrivate(boolean hidden) {
        synchronized (github) {
            isPrivate = hidden;
        }
    }

    boolean isPrivate() {
        return isPrivate;
    }

    Optional<FakeIssue> find(int number) {
        return Optional.ofNullable(issues.get(number));
    }

    Optional<FakeIssue> movedFrom(int number) {
        return Optional.ofNullable(moved.get(number));
    }

    boolean isDeleted(int number) {
        return deleted.contains(number);
    }

    void lose(int number) {
        issues.remove(number);
        deleted.add(number);
    }

    void moved(FakeIssue issue) {
        issues.remove(issue.number());
        moved.put(issue.number(), issue);
    }

    /// @return its number here
    int take(FakeIssue issue) {
        issues.put(++numbers, issue);
        return numbers;
    }

    void happened(String kind, FakeIssue issue) {
        synchronized (github) {
            happened(kind, issue, github.tick(), Map.of("login", "octocat", "id", 1, "type", "User"));
        }
    }

    void happened(String kind, FakeIssue issue, Instant at, Map<String, Object> actor) {
        synchronized (github) {
            events.addFirst(new Event(github.nextId(), kind, issue, at, actor));
        }
    }

    /// As `issue-event` of the OpenAPI description, the newest first.
    Stream<Map<String, Object>> events() {
        return events.stream().map(event -> Map.of("id", event.id(), "event", event.kind(),
                "issue", event.issue().json(), "created_at", event.at().toString(),
                "actor", event.actor()));
    }

    /// As `full-repository` of the OpenAPI description; the fields that matter here.
    Map<String, Object> json() {
        return Map.of("id", 7, "full_name", name, "private", isPrivate,
                "visibility", isPrivate ? "private" : "public");
    }
}
