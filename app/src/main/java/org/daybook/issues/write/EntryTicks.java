package org.daybook.issues.write;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.issues.github.GitHubProperties;
import org.daybook.issues.task.IssueTick;
import org.daybook.issues.task.IssueTicks;
import org.daybook.issues.task.Ticker;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.EntryState;
import org.daybook.notebook.entry.Saving;
import org.daybook.notebook.publication.Suggestions;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.shared.GoneException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.EntryId;
import org.daybook.writing.markdown.TaskBoxes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ticks in entries what was ticked on an issue that was opened from them: a revision that says where it was ticked and
/// by whom (docs/decisions/0222-a-tick-on-the-issue-ticks-the-entry.md). It writes nothing to GitHub.
@Component
public class EntryTicks {

    private static final Logger LOG = LoggerFactory.getLogger(EntryTicks.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);
    /// Characters of a task in the reason of a revision.
    private static final int LONGEST_NAMED = 300;

    private final IssueTicks ticks;
    private final WriteQueue queue;
    private final Entries entries;
    private final Suggestions suggestions;
    private final People people;
    private final TransactionTemplate transaction;

    EntryTicks(IssueTicks ticks, WriteQueue queue, Entries entries, Suggestions suggestions, People people,
            TransactionTemplate transaction) {
        this.ticks = ticks;
        this.queue = queue;
        this.entries = entries;
        this.suggestions = suggestions;
        this.people = people;
        this.transaction = transaction;
    }

    /// Does what the mirror has seen until now. An entry that is saved at the same moment is left for the next time.
    public void run() {
        List<IssueTick> seen = Objects.requireNonNull(transaction.execute(status -> ticks.seen()));
        for (IssueTick tick : seen) {
            if (tick.origins().stream().allMatch(origin -> isSettled(tick, origin))) {
                transaction.executeWithoutResult(status -> ticks.done(tick));
            }
        }
    }

    private boolean isSettled(IssueTick tick, IssueTick.Origin origin) {
        Optional<Actor> writer = Optional.ofNullable(tick.by().person())
                .or(() -> Optional.ofNullable(origin.openedBy()))
                .flatMap(people::find).filter(Person::isActive).map(Person::actor);
        try {
            return writer.isEmpty() || Objects.requireNonNull(
                    transaction.execute(status -> follow(tick, origin.entry(), writer.get())));
        } catch (NotAllowedException | MissingException | GoneException | InvalidInputException refused) {
            LOG.info("Entry {} does not follow {}: {}", origin.entry(), where(tick), refused.getMessage());
            return true;
        }
    }

    /// @return false if somebody saved the entry meanwhile
    private boolean follow(IssueTick tick, EntryId id, Actor writer) {
        Entry entry = entries.read(id, writer);
        Optional<String> text = TaskBoxes.setOnly(entry.content().text(), tick.task(), tick.ticked())
                .filter(set -> !set.equals(entry.content().text()))
                .filter(set -> !queue.hasTickWaiting(tick.repository(), tick.number(), tick.task()));
        if (text.isEmpty()) {
            return true;
        }
        if (entry.state() == EntryState.PUBLISHED && !entry.isEditableBy(writer)) {
            suggestions.suggest(id, null, null, text.get(), reason(tick), writer);
            return true;
        }
        return !(entries.change(id, EntryChange.to(entry.content().withText(text.get()), entry.version(), reason(tick)),
                writer) instanceof Saving.Conflict);
    }

    private static String reason(IssueTick tick) {
        return Said.of(tick.ticked() ? "said.issues.done-on" : "said.issues.not-done-on", where(tick),
                PlainWords.shorten(tick.task(), LONGEST_NAMED)).english();
    }

    private static Said where(IssueTick tick) {
        String issue = tick.repository() + "#" + tick.number();
        Ticker by = tick.by();
        return by.login() != null ? Said.of("said.issues.issue-by", issue, by.login())
                : by.person() != null ? Said.plain(issue) : Said.of("said.issues.issue-at-github", issue);
    }

    /// Registers the job with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> entryTickJob(EntryTicks ticks, GitHubProperties properties) {
            return Tasks.recurring("entry-ticks", FixedDelay.of(LOOKS_EVERY)).execute((instance, context) -> {
                if (properties.enabled()) {
                    ticks.run();
                }
            });
        }
    }
}
