package org.daybook.issues.bot;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.daybook.issues.Issue;
import org.daybook.issues.Issues;
import org.daybook.issues.bot.BotComments.Row;
import org.daybook.issues.github.GitHub;
import org.daybook.issues.github.GitHubAnswer;
import org.daybook.issues.github.GitHubComment;
import org.daybook.issues.github.GitHubPage;
import org.daybook.issues.github.GitHubProperties;
import org.daybook.issues.github.GitHubTokens;
import org.daybook.issues.github.GitHubWrites;
import org.daybook.issues.github.WriteAnswer;
import org.daybook.issues.mirror.BackOff;
import org.daybook.people.secret.Secret;
import org.daybook.shared.Said;
import org.daybook.shared.change.SiteVersion;
import org.daybook.shared.change.SiteVersion.Edition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the comment of the bot on each issue as it should be: written, edited in place, removed. It looks when
/// something was registered, measured or said since the last time.
@Component
public class BotDelivery {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(20);
    private static final int BATCH = 100;
    private static final int MOST_PAGES = 10;
    private static final Set<String> ABOUT = Set.of("registry", "assay", "issues", "site");

    private final BotComments comments;
    private final BotCommentText texts;
    private final Issues issues;
    private final GitHub github;
    private final GitHubWrites writes;
    private final GitHubTokens tokens;
    private final SiteVersion version;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicReference<@Nullable Edition> looked = new AtomicReference<>();
    private volatile boolean isUnfinished;

    @SuppressWarnings("ParameterNumber")
    BotDelivery(BotComments comments, BotCommentText texts, Issues issues, GitHub github, GitHubWrites writes,
            GitHubTokens tokens, SiteVersion version, TransactionTemplate transaction, Clock clock) {
        this.comments = comments;
        this.texts = texts;
        this.issues = issues;
        this.github = github;
        this.writes = writes;
        this.tokens = tokens;
        this.version = version;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Looks at all issues that have a comment or may get one, if there may be something new to say.
    public void run() {
        Edition now = version.current().of(ABOUT);
        if (!tokens.hasBot() || now.equals(looked.get()) && !isUnfinished) {
            return;
        }
        isUnfinished = false;
        long after = 0;
        while (true) {
            List<Long> ids = comments.candidates(after, BATCH);
            if (ids.isEmpty()) {
                looked.set(now);
                return;
            }
            List<Issue> some = issues.findAll(ids).stream().sorted(Comparator.comparingLong(Issue::id)).toList();
            Map<Long, String> wanted = texts.of(some);
            for (Issue issue : some) {
                if (!settle(issue, Optional.ofNullable(wanted.get(issue.id())))) {
                    isUnfinished = true;
                    return;
                }
            }
            after = ids.getLast();
        }
    }

    /// What a member switched is done although nothing else is new.
    @TransactionalEventListener
    void look(BotComments.Switched switched) {
        isUnfinished = true;
    }

    /// An issue that is locked for the bot is left alone until it is unlocked.
    ///
    /// @return false if GitHub wants a pause, or the program stops
    private boolean settle(Issue issue, Optional<String> text) {
        Optional<Row> known = comments.find(issue.id());
        Optional<String> wanted = text.filter(words -> comments.isOnFor(issue) && !issue.isDiscussion());
        Long there = known.map(Row::github).orElse(null);
        String hash = wanted.map(words -> new Secret(words).hash()).orElse(null);
        if (wanted.isEmpty() && there == null
                || hash != null && hash.equals(known.map(Row::hash).orElse(null))) {
            return true;
        }
        Instant now = clock.instant();
        if (known.filter(Row::isLockedOut).isPresent() && issue.traits().locked()) {
            return true;
        }
        if (known.map(Row::nextTryAt).filter(now::isBefore).isPresent()) {
            isUnfinished = true;
            return true;
        }
        Optional<String> token = tokens.writing(issue.repository());
        if (token.isEmpty()) {
            fails(issue, Said.of("said.issues.the-app-is-not-there", issue.repository()));
            return true;
        }
        return write(issue, wanted.orElse(null), hash, there, token.get()) && writes.rest();
    }

    private boolean write(Issue issue, @Nullable String text, @Nullable String hash, @Nullable Long there,
            String token) {
        if (text == null && there != null) {
            return noted(issue, writes.remove(issue.repository(), there, token), gone -> comments.says(
                    issue.id(), null, null));
        }
        Long found = there;
        if (found == null) {
            GitHubAnswer<Optional<Long>> before = writtenBefore(issue);
            if (before instanceof GitHubAnswer.Limited || before instanceof GitHubAnswer.Failed) {
                return false;
            }
            found = before instanceof GitHubAnswer.Found<Optional<Long>>(var one, var tag) ? one.orElse(null) : null;
        }
        String words = java.util.Objects.requireNonNull(text);
        WriteAnswer<GitHubComment> answer = found == null
                ? writes.comment(issue.repository(), issue.number(), words, token)
                : writes.edit(issue.repository(), found, words, token);
        return noted(issue, answer, comment -> comments.says(issue.id(), comment.id(), hash));
    }

    /// A comment that somebody has taken away on GitHub is not written again: they did not want it.
    private <T> boolean noted(Issue issue, WriteAnswer<T> answer, java.util.function.Consumer<T> done) {
        switch (answer) {
            case WriteAnswer.Done<T>(T written) -> in(() -> done.accept(written));
            case WriteAnswer.Refused<T>(int status, String why) when status == 404 || status == 410 -> in(() -> {
                comments.says(issue.id(), null, null);
                comments.switchOf(issue.id(), false);
            });
            case WriteAnswer.Refused<T> refused -> fails(issue, refused.said());
            case WriteAnswer.Unknown<T>(String why) -> fails(issue,
                    Said.of("said.issues.github-did-not-take-it", why));
            case WriteAnswer.Limited<T> limited -> {
                return false;
            }
        }
        return true;
    }

    private void fails(Issue issue, Said why) {
        isUnfinished = true;
        int tries = comments.find(issue.id()).map(Row::tries).orElse(0);
        in(() -> comments.fails(issue.id(), why, clock.instant().plus(BackOff.after(tries))));
    }

    private GitHubAnswer<Optional<Long>> writtenBefore(Issue issue) {
        String mark = texts.mark(issue);
        for (int page = 1; page <= MOST_PAGES; page++) {
            GitHubAnswer<GitHubPage<GitHubComment>> answer = github.comments(issue.repository(), issue.number(), page);
            if (!(answer instanceof GitHubAnswer.Found<GitHubPage<GitHubComment>>(var found, var tag))) {
                return answer instanceof GitHubAnswer.Limited<GitHubPage<GitHubComment>>(Instant until)
                        ? new GitHubAnswer.Limited<>(until)
                        : answer instanceof GitHubAnswer.Failed<GitHubPage<GitHubComment>>(String why)
                                ? new GitHubAnswer.Failed<>(why) : new GitHubAnswer.Missing<>();
            }
            Optional<Long> ours = found.items().stream().filter(comment -> comment.body().startsWith(mark)).findFirst()
                    .map(GitHubComment::id);
            if (ours.isPresent() || !found.isFull()) {
                return new GitHubAnswer.Found<>(ours, null);
            }
        }
        return new GitHubAnswer.Found<>(Optional.empty(), null);
    }

    private void in(Runnable change) {
        transaction.executeWithoutResult(status -> change.run());
    }

    /// Registers the job with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> botCommentJob(BotDelivery delivery, GitHubProperties properties) {
            return Tasks.recurring("bot-comments", FixedDelay.of(LOOKS_EVERY)).execute((instance, context) -> {
                if (properties.enabled()) {
                    delivery.run();
                }
            });
        }
    }
}
