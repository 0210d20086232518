package org.daybook.issues;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.issues.github.GitHubComment;
import org.daybook.issues.github.GitHubIssue;
import org.daybook.issues.github.GitHubProperties;
import org.daybook.issues.github.Label;
import org.daybook.issues.text.IssueTexts;
import org.daybook.issues.text.Spoken;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.text.IssueReference;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes what was learned about issues; each call is part of a transaction of the caller.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class IssueWriter {

    /// An issue of a followed repository is looked at by itself only if something says so.
    private static final Duration FOLLOWED = Duration.ofDays(30);

    private final IssueRepository issues;
    private final IssueTexts texts;
    private final EntryLists entries;
    private final List<IssueUse> uses;
    private final GitHubProperties properties;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssueWriter(
            IssueRepository issues,
            IssueTexts texts,
            EntryLists entries,
            List<IssueUse> uses,
            GitHubProperties properties,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.issues = issues;
        this.texts = texts;
        this.entries = entries;
        this.uses = uses;
        this.properties = properties;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// Makes a row for each issue that a published entry refers to and that has none yet.
    public void adoptReferences() {
        Set<IssueReference> wanted = entries.issueReferences();
        Map<IssueReference, Long> known = ids(wanted);
        wanted.stream().filter(reference -> !known.containsKey(reference)).forEach(this::adopt);
    }

    /// Drops the rows that no published entry refers to, no compound is linked to and no followed repository has.
    public void forgetUnreferenced() {
        Set<Long> wanted = new HashSet<>(ids(entries.issueReferences()).values());
        wanted.addAll(jdbc.sql("SELECT issue_id FROM compound_issue UNION SELECT issue_id FROM issue_origin")
                .query(Long.class).list());
        uses.forEach(use -> wanted.addAll(use.used()));
        issues.ofNoFollowedRepository().stream().filter(issue -> !wanted.contains(issue.id())).forEach(issue -> {
            jdbc.sql("DELETE FROM issue_alias WHERE issue_id = :id").param("id", issue.id()).update();
            drop(issue);
        });
    }

    /// Remembers what an issue was opened from and by whom: a compound is linked to it, anything else is its origin.
    public void openedFrom(long issue, Thing origin, PersonId by) {
        boolean isCompound = origin.kind().equals(CompoundId.KIND);
        String known = isCompound
                ? "SELECT count(*) FROM compound_issue WHERE issue_id = :issue AND compound_id = :id"
                : "SELECT count(*) FROM issue_origin WHERE issue_id = :issue AND origin_id = :id"
                        + " AND origin_kind = :kind";
        Map<String, Object> values = Map.of("issue", issue, "id", origin.id(), "kind", origin.kind(),
                "by", by.value(), "at", Timestamp.from(clock.instant()));
        if (jdbc.sql(known).params(values).query(Integer.class).single() == 0) {
            jdbc.sql(isCompound
                            ? "INSERT INTO compound_issue (compound_id, issue_id, linked_by, linked_at)"
                                    + " VALUES (:id, :issue, :by, :at)"
                            : "INSERT INTO issue_origin (issue_id, origin_kind, origin_id, opened_by)"
                                    + " VALUES (:issue, :kind, :id, :by)")
                    .params(values).update();
        }
    }

    /// The row of an issue, a new one if there is none.
    public Issue adopt(IssueReference reference) {
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
                        + " (:repositories) AND issue_number IN (:numbers)")
                .param("repositories", repositories)
                .param("numbers", references.stream().map(IssueReference::number).collect(Collectors.toSet()))
                .query((row, n) -> Map.entry(reference(row.getString(1), row.getInt(2)), row.getLong(3)))
                .stream()
                .filter(alias -> wanted.contains(alias.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Takes over what GitHub answers about one issue.
    ///
    /// @param spoken what its title and text speak of
    public void see(long id, GitHubIssue now, Collection<Spoken> spoken, @Nullable String etag, Instant at) {
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
        boolean isFollowed = issues.isFollowed(Issue.key(now.repository()));
        Duration untilNextLook = now.open() ? properties.refresh() : properties.refreshClosed();
        Seen seen = new Seen(issue, issue.state(), issue.labels(), issue.body());
        issue.see(now, etag, at, isFollowed ? FOLLOWED : untilNextLook);
        issue.setCommentsDue(true);
        texts.speaks(issue.id(), spoken);
        events.publishEvent(new Changed(issue.thing()));
        events.publishEvent(seen);
    }

    /// Those of a page of GitHub's that say something new, in its order.
    @Transactional(readOnly = true)
    public List<GitHubIssue> news(List<GitHubIssue> listed) {
        Map<IssueReference, Long> ids = ids(listed.stream().map(IssueWriter::reference).toList());
        Map<Long, Issue> known = issues.findAllById(ids.values()).stream()
                .collect(Collectors.toMap(Issue::id, Function.identity()));
        return listed.stream()
                .filter(now -> Optional.ofNullable(ids.get(reference(now))).map(known::get)
                        .filter(issue -> issue.isAsKnown(now) || issue.isNewerThan(now)).isEmpty())
                .toList();
    }

    /// Takes over what a list of GitHub says about an issue.
    public void see(GitHubIssue now, Collection<Spoken> spoken, Instant at) {
        Issue issue = adopt(reference(now));
        see(issue.id(), now, spoken, null, at);
    }

    /// A repository has a new name; references by the old one still lead to its issues.
    ///
    /// @param name as GitHub writes it now
    public void rename(String oldKey, String name) {
        for (Issue issue : issues.findByRepositoryKey(oldKey)) {
            Optional<Issue> same = issues.findByRepositoryKeyAndIssueNumber(Issue.key(name), issue.number());
            if (same.filter(other -> other.id() != issue.id()).isPresent()) {
                merge(issue, same.get());
            } else {
                issue.moveTo(name, issue.number());
                alias(issue.id(), Issue.key(name), issue.number());
            }
        }
    }

    /// Takes over a comment; one on an issue that is not known yet makes it known.
    public void see(GitHubComment comment, Collection<Spoken> spoken) {
        Issue issue = adopt(reference(Issue.key(comment.repository()), comment.issue()));
        IssueTexts.Kept kept = texts.keep(issue.id(), comment, spoken);
        if (kept != IssueTexts.Kept.UNCHANGED) {
            events.publishEvent(new Changed(issue.thing()));
        }
        if (kept == IssueTexts.Kept.NEW) {
            events.publishEvent(new Commented(issue, comment.createdAt()));
        }
    }

    /// All comments of an issue were read: others are there no more.
    ///
    /// @param present GitHub's ids
    public void haveOnly(long id, Set<Long> present) {
        Issue issue = issue(id);
        issue.setCommentsDue(false);
        if (texts.keepOnly(id, present)) {
            events.publishEvent(new Changed(issue.thing()));
        }
    }

    /// Takes over what only the events of a repository tell; issues that are not known are left out.
    ///
    /// @param pinned by their numbers, whether they are pinned
    /// @param discussions numbers of those that were converted to discussions
    public void happened(String repository, Map<Integer, Boolean> pinned, Set<Integer> discussions) {
        Set<Integer> numbers = new HashSet<>(pinned.keySet());
        numbers.addAll(discussions);
        issues.findByRepositoryKeyAndIssueNumberIn(Issue.key(repository), numbers).forEach(issue -> {
            issue.setPinned(pinned.getOrDefault(issue.number(), issue.isPinned()));
            if (discussions.contains(issue.number())) {
                issue.becomeDiscussion();
            }
            events.publishEvent(new Changed(issue.thing()));
        });
    }

    /// Somebody here closed an issue, from here or at GitHub; one that is not known is left out.
    public void closedBy(String repository, int number, PersonId person, Instant at) {
        known(repository, number).ifPresent(issue -> jdbc.sql(
                        "INSERT INTO issue_closing (issue_id, person_id, closed_at) VALUES (?, ?, ?)")
                .params(issue.id(), person.value(), Timestamp.from(at)).update());
    }

    /// The row of an issue, if there is one; its repository may be named as it was once.
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Optional<Issue> known(String repository, int number) {
        return repository.indexOf('/') < 0 ? Optional.empty()
                : ids(List.of(reference(Issue.key(repository), number))).values().stream().findFirst().map(this::issue);
    }

    /// The issues of a repository that are to be looked at one by one, as soon as possible.
    ///
    /// @param numbers those that are not known are left out
    public void lookAt(String repository, Collection<Integer> numbers) {
        issues.findByRepositoryKeyAndIssueNumberIn(Issue.key(repository), numbers)
                .forEach(issue -> issue.waitUntil(clock.instant()));
    }

    /// Issues of a repository of which not as many comments are kept as GitHub counts, when all changes are known:
    /// some were deleted.
    ///
    /// @param limit at most so many
    public List<Issue> withOtherComments(String repository, int limit) {
        issues.commentsAreRight(Issue.key(repository));
        return issues.findByRepositoryKeyAndCommentsDueTrueOrderByIssueNumber(Issue.key(repository), Limit.of(limit));
    }

    public void confirm(long id, Instant at) {
        Issue issue = issue(id);
        issue.confirm(at, untilNextLook(issue));
    }

    public void lose(long id, Instant at) {
        issue(id).lose(at, properties.refreshClosed());
        events.publishEvent(new Changed(new Thing(Issue.KIND, id)));
    }

    public void fail(long id, String why, Instant nextLook) {
        issue(id).fail(why, nextLook);
    }

    private Duration untilNextLook(Issue issue) {
        return issues.isFollowed(Issue.key(issue.repository()))
                ? FOLLOWED
                : issue.isOpen() ? properties.refresh() : properties.refreshClosed();
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
        jdbc.sql("INSERT INTO issue_origin (issue_id, origin_kind, origin_id, opened_by) SELECT"
                        + " CAST(:kept AS BIGINT), o.origin_kind, o.origin_id, o.opened_by FROM issue_origin o"
                        + " WHERE o.issue_id = :old AND NOT EXISTS (SELECT 1 FROM issue_origin k"
                        + " WHERE k.issue_id = :kept AND k.origin_kind = o.origin_kind AND k.origin_id = o.origin_id)")
                .param("kept", kept.id()).param("old", old.id()).update();
        jdbc.sql("UPDATE issue_closing SET issue_id = :kept WHERE issue_id = :old")
                .param("kept", kept.id()).param("old", old.id()).update();
        texts.move(old.id(), kept.id());
        uses.forEach(use -> use.merged(old.id(), kept.id()));
        drop(old);
    }

    private void drop(Issue issue) {
        List.of("issue_origin", "issue_tick", "issue_closing", "bot_comment").forEach(table -> jdbc.sql(
                "DELETE FROM " + table + " WHERE issue_id = :id").param("id", issue.id()).update());
        texts.forget(issue.id());
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

    private static String name(IssueReference reference) {
        return reference.owner() + "/" + reference.repository();
    }

    /// By which an issue is referred to.
    public static IssueReference reference(GitHubIssue of) {
        return reference(Issue.key(of.repository()), of.number());
    }

    static IssueReference reference(String repositoryKey, int number) {
        int slash = repositoryKey.indexOf('/');
        return new IssueReference(repositoryKey.substring(0, slash), repositoryKey.substring(slash + 1), number);
    }

    /// GitHub said in the current transaction how an issue is.
    ///
    /// @param issue as it is now
    /// @param stateBefore [IssueState#UNKNOWN] if it was not known
    /// @param bodyBefore empty if it was not known
    public record Seen(Issue issue, IssueState stateBefore, List<Label> labelsBefore, String bodyBefore) {
    }

    /// A comment became known in the current transaction.
    ///
    /// @param at when it was written on GitHub
    public record Commented(Issue issue, Instant at) {
    }
}
