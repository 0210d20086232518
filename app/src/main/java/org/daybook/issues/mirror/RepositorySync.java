package org.daybook.issues.mirror;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daybook.issues.Issue;
import org.daybook.issues.IssueRepository;
import org.daybook.issues.IssueWriter;
import org.daybook.issues.github.GitHub;
import org.daybook.issues.github.GitHubAnswer;
import org.daybook.issues.github.GitHubComment;
import org.daybook.issues.github.GitHubIssue;
import org.daybook.issues.github.GitHubPage;
import org.daybook.issues.github.GitHubProperties;
import org.daybook.issues.text.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps followed repositories as GitHub has them: what changed since the last look, and once a day the whole, for what
/// no list of changes tells. What is right after a look is right whatever deliveries were lost, doubled or forged.
///
/// GitHub is asked and texts are read outside of any transaction.
@Component
class RepositorySync {

    /// Issues of one look at those whose comments were deleted.
    private static final int BATCH = 50;

    private final FollowedRepositoryRepository repositories;
    private final FollowedPages pages;
    private final RepositoryEvents events;
    private final RepositoryVisibility visibility;
    private final IssueRepository issues;
    private final IssueWriter writer;
    private final GitHub github;
    private final GitHubProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @SuppressWarnings("ParameterNumber")
    RepositorySync(FollowedRepositoryRepository repositories, FollowedPages pages, RepositoryEvents events,
            RepositoryVisibility visibility, IssueRepository issues, IssueWriter writer, GitHub github,
            GitHubProperties properties, TransactionTemplate transaction, Clock clock) {
        this.repositories = repositories;
        this.pages = pages;
        this.events = events;
        this.visibility = visibility;
        this.issues = issues;
        this.writer = writer;
        this.github = github;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Looks at the repositories that are due now, until GitHub wants a pause.
    void run() {
        for (FollowedRepository due : repositories.findByNextLookAtLessThanEqualOrderByNextLookAt(clock.instant())) {
            if (Thread.currentThread().isInterrupted() || github.pausedUntil().isPresent()) {
                return;
            }
            look(due);
        }
    }

    private void look(FollowedRepository repository) {
        Instant start = clock.instant();
        if (isShown(repository) && changedIssues(repository) && changedComments(repository)
                && whole(repository, start) && deletedComments(repository) && happened(repository)) {
            change(repository, now -> now.see(start, clock.instant().plus(properties.refresh())));
        }
    }

    private boolean isShown(FollowedRepository repository) {
        return visibility.hindrance(repository.name()).map(answer -> refused(repository, answer)).orElse(true);
    }

    private boolean changedIssues(FollowedRepository repository) {
        return new Changes<GitHubIssue>(
                (since, page, etag) -> github.changedIssues(repository.name(), since, page, etag),
                found -> take(repository, found),
                GitHubIssue::updatedAt,
                FollowedRepository::knowsIssues)
                .follow(repository, repository.issuesSince(), repository.issuesEtag());
    }

    private boolean changedComments(FollowedRepository repository) {
        return new Changes<GitHubComment>(
                (since, page, etag) -> github.changedComments(repository.name(), since, page, etag),
                this::takeComments,
                GitHubComment::updatedAt,
                FollowedRepository::knowsComments)
                .follow(repository, repository.commentsSince(), repository.commentsEtag());
    }

    /// A list of changes, the oldest first: asked for from the newest that is known, so that what changes while it is
    /// read is not missed.
    private final class Changes<T> {

        private final Question<T> question;
        private final Consumer<List<T>> takes;
        private final Function<T, Instant> when;
        private final Knows knows;

        Changes(Question<T> question, Consumer<List<T>> takes, Function<T, Instant> when, Knows knows) {
            this.question = question;
            this.takes = takes;
            this.when = when;
            this.knows = knows;
        }

        /// @return whether all of them are known now
        boolean follow(FollowedRepository repository, Instant from, Optional<String> knownEtag) {
            Instant since = from;
            Optional<String> etag = knownEtag;
            for (int page = 1;; page++) {
                GitHubAnswer<GitHubPage<T>> answer = question.ask(since, page, page == 1 ? etag : Optional.empty());
                if (answer instanceof GitHubAnswer.Unchanged) {
                    return true;
                }
                if (!(answer instanceof GitHubAnswer.Found<GitHubPage<T>>(var found, var newEtag))) {
                    return refused(repository, answer);
                }
                takes.accept(found.items());
                Instant last = found.items().isEmpty() ? since : when.apply(found.items().getLast());
                boolean isAnswered = page == 1 && !last.isAfter(since) && !found.isFull();
                change(repository, now -> knows.upTo(now, last, isAnswered ? newEtag : null));
                if (!found.isFull()) {
                    return true;
                }
                if (last.isAfter(since)) {
                    since = last;
                    etag = Optional.empty();
                    page = 0;
                }
            }
        }
    }

    private interface Question<T> {
        GitHubAnswer<GitHubPage<T>> ask(Instant since, int page, Optional<String> etag);
    }

    private interface Knows {
        void upTo(FollowedRepository repository, Instant last, @Nullable String etag);
    }

    /// Reads all pages if it is time, going on where GitHub wanted a pause; issues that are on none of them are looked
    /// at one by one.
    private boolean whole(FollowedRepository repository, Instant start) {
        if (repository.wholeAt().filter(at -> at.plus(properties.whole()).isAfter(start)).isPresent()) {
            return true;
        }
        Map<Integer, FollowedPages.Page> known = pages.of(repository.id());
        Set<Integer> present = new HashSet<>();
        int first = 1;
        for (; first < repository.wholePage() && known.containsKey(first); first++) {
            present.addAll(known.get(first).numbers());
        }
        for (int page = first;; page++) {
            FollowedPages.Page before = known.get(page);
            GitHubAnswer<GitHubPage<GitHubIssue>> answer = github.issues(
                    repository.name(), page, Optional.ofNullable(before).map(FollowedPages.Page::etag));
            boolean isFull;
            if (answer instanceof GitHubAnswer.Unchanged && before != null) {
                present.addAll(before.numbers());
                isFull = before.numbers().size() >= GitHub.PAGE;
            } else if (answer instanceof GitHubAnswer.Found<GitHubPage<GitHubIssue>>(var found, var etag)) {
                take(repository, found.items());
                List<Integer> numbers = found.items().stream().map(GitHubIssue::number).toList();
                present.addAll(numbers);
                isFull = found.isFull();
                int number = page;
                transaction.executeWithoutResult(status -> pages.keep(repository.id(), number, etag, numbers));
            } else {
                int number = page;
                change(repository, now -> now.isReadUpTo(number));
                return refused(repository, answer);
            }
            if (!isFull) {
                int last = page;
                change(repository, now -> {
                    pages.dropBehind(now.id(), last);
                    List<Integer> gone = new ArrayList<>(issues.numbersOf(now.key()));
                    gone.removeAll(present);
                    writer.lookAt(now.key(), gone);
                    now.isWhole(start);
                });
                return true;
            }
        }
    }

    /// Reads the comments anew of each issue that has other ones than GitHub counts.
    private boolean deletedComments(FollowedRepository repository) {
        while (true) {
            List<Issue> some = transaction.execute(status -> writer.withOtherComments(repository.name(), BATCH));
            if (some == null || some.isEmpty()) {
                return true;
            }
            for (Issue issue : some) {
                if (!readComments(repository, issue)) {
                    return false;
                }
            }
        }
    }

    private boolean readComments(FollowedRepository repository, Issue issue) {
        Set<Long> present = new HashSet<>();
        for (int page = 1;; page++) {
            GitHubAnswer<GitHubPage<GitHubComment>> answer = github.comments(issue.repository(), issue.number(), page);
            boolean isThere = answer instanceof GitHubAnswer.Found;
            if (answer instanceof GitHubAnswer.Found<GitHubPage<GitHubComment>>(var found, var etag)) {
                takeComments(found.items());
                found.items().forEach(comment -> present.add(comment.id()));
                if (found.isFull()) {
                    continue;
                }
            } else if (!(answer instanceof GitHubAnswer.Gone) && !(answer instanceof GitHubAnswer.Missing)) {
                return refused(repository, answer);
            }
            transaction.executeWithoutResult(status -> {
                if (!isThere) {
                    writer.lookAt(issue.repository(), List.of(issue.number()));
                }
                writer.haveOnly(issue.id(), present);
            });
            return true;
        }
    }

    private boolean happened(FollowedRepository repository) {
        return events.read(repository).map(answer -> refused(repository, answer)).orElse(true);
    }

    private void take(FollowedRepository repository, List<GitHubIssue> listed) {
        Optional<String> name = listed.stream().map(GitHubIssue::repository).findFirst();
        name.filter(now -> !now.equals(repository.name())).ifPresent(now -> change(repository, known -> {
            if (repositories.findByRepositoryKey(key(now)).filter(other -> other.id() != known.id()).isEmpty()) {
                writer.rename(known.key(), now);
                known.rename(key(now), now);
            }
        }));
        Map<GitHubIssue, List<Spoken>> news = new HashMap<>();
        List<GitHubIssue> unknown = transaction.execute(status -> writer.news(listed));
        for (GitHubIssue issue : unknown == null ? List.<GitHubIssue>of() : unknown) {
            news.put(issue, Spoken.in(issue.title() + "\n" + issue.body()));
        }
        Instant at = clock.instant();
        transaction.executeWithoutResult(status -> news.forEach((issue, spoken) -> writer.see(issue, spoken, at)));
    }

    private void takeComments(List<GitHubComment> listed) {
        Map<GitHubComment, List<Spoken>> read = new HashMap<>();
        listed.forEach(comment -> read.put(comment, Spoken.in(comment.body())));
        transaction.executeWithoutResult(status -> read.forEach(writer::see));
    }

    /// @return false: the look is over
    private boolean refused(FollowedRepository repository, GitHubAnswer<?> answer) {
        String why = switch (answer) {
            case GitHubAnswer.Missing<?> missing -> "GitHub knows no such repository, or does not show it";
            case GitHubAnswer.Gone<?> gone -> "GitHub no longer has this repository or its issues";
            case GitHubAnswer.Failed<?> failed -> failed.why();
            default -> "";
        };
        if (!why.isEmpty()) {
            change(repository, now -> now.fail(why, clock.instant().plus(BackOff.after(now.attempts()))));
        }
        return false;
    }

    /// Nothing happens if it is followed no more.
    private void change(FollowedRepository repository, Consumer<FollowedRepository> change) {
        transaction.executeWithoutResult(status -> repositories.findLocked(repository.id()).ifPresent(change));
    }

    private static String key(String name) {
        return FollowedRepositories.key(name);
    }
}
