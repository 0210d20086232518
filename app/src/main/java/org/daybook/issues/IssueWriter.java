package org.daybook.issues;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.issues.github.GitHubIssue;
import org.daybook.issues.github.GitHubProperties;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.text.IssueReference;
import org.daybook.registry.Mentions;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes what was learned about issues; each call is part of a transaction of the caller.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IssueWriter {

    private final IssueRepository issues;
    private final EntryLists entries;
    private final GitHubProperties properties;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssueWriter(
            IssueRepository issues,
            EntryLists entries,
            GitHubProperties properties,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.issues = issues;
        this.entries = entries;
        this.properties = properties;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// Makes a row for each issue that a published entry refers to and that has none yet.
    void adoptReferences() {
        Set<IssueReference> wanted = entries.issueReferences();
        Map<IssueReference, Long> known = ids(wanted);
        wanted.stream().filter(reference -> !known.containsKey(reference)).forEach(this::adopt);
    }

    /// Drops the rows that no published entry refers to and no compound is linked to.
    void forgetUnreferenced() {
        Set<Long> wanted = new HashSet<>(ids(entries.issueReferences()).values());
        wanted.addAll(jdbc.sql("SELECT DISTINCT issue_id FROM compound_issue").query(Long.class).list());
        issues.findAll().stream().filter(issue -> !wanted.contains(issue.id())).forEach(issue -> {
            jdbc.sql("DELETE FROM issue_alias WHERE issue_id = :id").param("id", issue.id()).update();
            drop(issue);
        });
    }

    /// The row of an issue, a new one if there is none.
    Issue adopt(IssueReference reference) {
        Long known = ids(List.of(reference)).get(reference);
        if (known != null) {
            return issue(known);
        }
        Issue added = issues.save(new Issue(name(reference), reference.number(), clock.instant()));
        alias(added.id(), name(reference), reference.number());
        events.publishEvent(new Changed(added.thing()));
        return added;
    }

    /// Which rows these references lead to, also by a name that the repository no longer has.
    Map<IssueReference, Long> ids(Collection<IssueReference> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        Set<String> repositories = references.stream().map(IssueWriter::name).collect(Collectors.toSet());
        Set<IssueReference> wanted = new HashSet<>(references);
        return jdbc
                .sql("SELECT repository_key, issue_number, issue_id FROM issue_alias WHERE repository_key IN"
                        + " (:repositories)")
                .param("repositories", repositories)
                .query((row, n) -> Map.entry(reference(row.getString(1), row.getInt(2)), row.getLong(3)))
                .stream()
                .filter(alias -> wanted.contains(alias.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void see(long id, GitHubIssue now, @Nullable String etag, Instant at) {
        Issue issue = issue(id);
        if (!Issue.key(issue.repository()).equals(Issue.key(now.repository())) || issue.number() != now.number()) {
            Optional<Issue> same = issues.findByRepositoryKeyAndIssueNumber(Issue.key(now.repository()), now.number());
            if (same.isPresent()) {
                merge(issue, same.get());
                issue = same.get();
            } else {
                issue.moveTo(now.repository(), now.number());
                alias(issue.id(), Issue.key(now.repository()), now.number());
            }
        } else {
            issue.moveTo(now.repository(), now.number());
        }
        issue.see(now, etag, at, now.open() ? properties.refresh() : properties.refreshClosed());
        mention(
                issue.id(),
                Mentions.in(now.title() + "\n" + now.body()).stream()
                        .map(Mentions.Mention::token)
                        .collect(Collectors.toSet()));
        events.publishEvent(new Changed(issue.thing()));
    }

    void confirm(long id, Instant at) {
        Issue issue = issue(id);
        issue.confirm(at, untilNextLook(issue));
    }

    void lose(long id, Instant at) {
        issue(id).lose(at, properties.refreshClosed());
        events.publishEvent(new Changed(new Thing(Issue.KIND, id)));
    }

    void fail(long id, String why, Instant nextLook) {
        issue(id).fail(why, nextLook);
    }

    private Duration untilNextLook(Issue issue) {
        return issue.isOpen() ? properties.refresh() : properties.refreshClosed();
    }

    private Issue issue(long id) {
        return issues.findById(id).orElseThrow(() -> new IllegalArgumentException("There is no issue row " + id));
    }

    /// Two references turned out to be one issue: the row that has its present name stays.
    private void merge(Issue old, Issue kept) {
        jdbc.sql("UPDATE issue_alias SET issue_id = :kept WHERE issue_id = :old")
                .param("kept", kept.id())
                .param("old", old.id())
                .update();
        jdbc.sql("DELETE FROM compound_issue WHERE issue_id = :old AND compound_id IN (SELECT compound_id FROM"
                        + " compound_issue WHERE issue_id = :kept)")
                .param("kept", kept.id())
                .param("old", old.id())
                .update();
        jdbc.sql("UPDATE compound_issue SET issue_id = :kept WHERE issue_id = :old")
                .param("kept", kept.id())
                .param("old", old.id())
                .update();
        drop(old);
    }

    private void drop(Issue issue) {
        jdbc.sql("DELETE FROM issue_mention WHERE issue_id = :id").param("id", issue.id()).update();
        issues.delete(issue);
        events.publishEvent(new Changed(issue.thing()));
    }

    private void alias(long id, String repositoryKey, int number) {
        jdbc.sql("DELETE FROM issue_alias WHERE repository_key = :key AND issue_number = :number")
                .param("key", repositoryKey)
                .param("number", number)
                .update();
        jdbc.sql("INSERT INTO issue_alias (repository_key, issue_number, issue_id) VALUES (:key, :number, :id)")
                .param("key", repositoryKey).param("number", number).param("id", id).update();
    }

    private void mention(long id, Set<String> tokens) {
        jdbc.sql("DELETE FROM issue_mention WHERE issue_id = :id").param("id", id).update();
        tokens.forEach(token -> jdbc.sql("INSERT INTO issue_mention (issue_id, token) VALUES (:id, :token)")
                .param("id", id).param("token", token).update());
    }

    private static String name(IssueReference reference) {
        return reference.owner() + "/" + reference.repository();
    }

    static IssueReference reference(String repositoryKey, int number) {
        int slash = repositoryKey.indexOf('/');
        return new IssueReference(repositoryKey.substring(0, slash), repositoryKey.substring(slash + 1), number);
    }
}
