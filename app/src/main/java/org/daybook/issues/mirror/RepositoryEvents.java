package org.daybook.issues.mirror;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.daybook.issues.IssueWriter;
import org.daybook.issues.github.GitHub;
import org.daybook.issues.github.GitHubAnswer;
import org.daybook.issues.github.GitHubEvent;
import org.daybook.issues.github.GitHubPage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Learns from the events of a repository what its issues do not say of themselves: which are pinned, which were
/// converted to discussions, and who closed them. Asked when something changed, was delivered, or once a day.
///
/// <https://docs.github.com/en/rest/using-the-rest-api/issue-event-types>
@Component
class RepositoryEvents {

    /// Pages that are read at once: 1,000 events.
    private static final int MOST_PAGES = 10;

    private final FollowedRepositoryRepository repositories;
    private final IssueWriter writer;
    private final Accounts accounts;
    private final GitHub github;
    private final TransactionTemplate transaction;

    RepositoryEvents(FollowedRepositoryRepository repositories, IssueWriter writer, Accounts accounts,
            GitHub github, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.repositories = repositories;
        this.writer = writer;
        this.github = github;
        this.transaction = transaction;
    }

    /// @return what GitHub answers instead of events; empty if all is known now
    Optional<GitHubAnswer<?>> read(FollowedRepository repository) {
        if (!in(repository, FollowedRepository::areEventsDue, now -> now.setEventsDue(false))) {
            return Optional.empty();
        }
        List<GitHubEvent> news = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            GitHubAnswer<GitHubPage<GitHubEvent>> answer = github.events(repository.name(), page);
            if (!(answer instanceof GitHubAnswer.Found<GitHubPage<GitHubEvent>>(var found, var tag))) {
                in(repository, now -> true, now -> now.setEventsDue(true));
                return Optional.of(answer);
            }
            boolean isKnown = found.items().stream().anyMatch(event -> event.id() <= repository.eventsKnown());
            found.items().stream().filter(event -> event.id() > repository.eventsKnown()).forEach(news::add);
            if (isKnown || !found.isFull()) {
                break;
            }
        }
        take(repository, news);
        return Optional.empty();
    }

    private void take(FollowedRepository repository, List<GitHubEvent> news) {
        Map<Integer, Boolean> pinned = new HashMap<>();
        Set<Integer> discussions = new HashSet<>();
        news.stream().sorted(Comparator.comparingLong(GitHubEvent::id)).forEach(event -> {
            switch (event.kind()) {
                case "pinned" -> pinned.put(event.issue(), true);
                case "unpinned" -> pinned.put(event.issue(), false);
                case "converted_to_discussion" -> discussions.add(event.issue());
                default -> { }
            }
        });
        long last = news.stream().mapToLong(GitHubEvent::id).max().orElse(repository.eventsKnown());
        in(repository, now -> true, now -> {
            writer.happened(now.key(), pinned, discussions);
            news.stream().filter(event -> event.kind().equals("closed")).forEach(event -> accounts.person(event.actor())
                    .ifPresent(person -> writer.closedBy(now.key(), event.issue(), person, event.at())));
            now.knowsEvents(last);
        });
    }

    /// @return whether it is as asked; nothing happens if it is not, or if it is followed no more
    private boolean in(FollowedRepository repository, java.util.function.Predicate<FollowedRepository> is,
            Consumer<FollowedRepository> change) {
        Optional<FollowedRepository> locked = transaction.execute(status -> {
            Optional<FollowedRepository> found = repositories.findLocked(repository.id()).filter(is);
            found.ifPresent(change);
            return found;
        });
        return locked != null && locked.isPresent();
    }
}
