package org.daybook.issues.github;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the played GitHub answers to `GET`: repositories, issues, comments and events, with `since` and pages.
final class FakeReads {

    private static final Pattern PATH = Pattern.compile("/repos/(?<name>[^/]+/[^/]+)"
            + "(?:/issues(?:/(?<list>comments|events)|/(?<number>\\d+)(?<comments>/comments)?)?)?");

    private final FakeGitHub github;

    FakeReads(FakeGitHub github) {
        this.github = github;
    }

    /// @param login whose token is sent, if any
    FakeAnswer answer(String path, String address, Map<String, String> query, Optional<String> login) {
        Matcher asked = PATH.matcher(path);
        if (!asked.matches()) {
            return FakeAnswer.notFound();
        }
        String name = asked.group("name");
        Optional<String> newName = github.newName(name);
        if (newName.isPresent()) {
            return FakeAnswer.moved(address.replace(name, newName.get()));
        }
        return github.find(name).filter(found -> !found.isPrivate() || login.isPresent())
                .map(found -> answer(found, asked, query)).orElseGet(FakeAnswer::notFound);
    }

    private static FakeAnswer answer(FakeRepository repository, Matcher asked, Map<String, String> query) {
        if (!asked.group().contains("/issues")) {
            return FakeAnswer.of(200, repository.json());
        }
        if (asked.group("number") != null) {
            return one(repository, Integer.parseInt(asked.group("number")), asked.group("comments") != null, query);
        }
        return switch (String.valueOf(asked.group("list"))) {
            case "events" -> page(repository.events(), query);
            case "comments" -> list(repository.issues().stream().flatMap(issue -> issue.comments().stream())
                    .map(FakeComment::json), query);
            default -> list(repository.issues().stream().map(FakeIssue::json), query);
        };
    }

    private static FakeAnswer one(
            FakeRepository repository, int number, boolean comments, Map<String, String> query) {
        Optional<FakeIssue> issue = repository.find(number);
        if (issue.isPresent()) {
            return comments
                    ? list(issue.get().comments().stream().map(FakeComment::json), query)
                    : FakeAnswer.of(200, issue.get().json());
        }
        return repository.movedFrom(number)
                .map(elsewhere -> FakeAnswer.moved("/repos/" + elsewhere.repository().name() + "/issues/"
                        + elsewhere.number() + (comments ? "/comments" : "")))
                .orElseGet(() -> repository.isDeleted(number)
                        ? FakeAnswer.said(410, "This issue was deleted") : FakeAnswer.notFound());
    }

    private static FakeAnswer list(Stream<Map<String, Object>> all, Map<String, String> query) {
        String by = "updated".equals(query.get("sort")) ? "updated_at" : "created_at";
        Comparator<Map<String, Object>> order = Comparator.comparing(one -> (String) one.get(by));
        return page(all
                .filter(one -> ((String) one.get("updated_at")).compareTo(query.getOrDefault("since", "")) >= 0)
                .sorted("desc".equals(query.get("direction")) ? order.reversed() : order), query);
    }

    private static FakeAnswer page(Stream<Map<String, Object>> all, Map<String, String> query) {
        int size = Integer.parseInt(query.getOrDefault("per_page", "30"));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        return FakeAnswer.of(200, all.skip((page - 1L) * size).limit(size).toList());
    }
}
