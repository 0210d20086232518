package org.daybook.notebook.text;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.notebook.amounts.BatchUses;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.EntryId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads entries again that were read by other rules than today's ([EntryLinks#RULES]): in the background from the
/// start on. Each entry is a transaction of its own, so a kill repeats at most one.
@Component
class EarlierLinks {

    private static final Duration LOOKS_EVERY = Duration.ofHours(1);
    private static final int PIECE = 50;

    private final JdbcClient database;
    private final TextReader reader;
    private final EntryLinks links;
    private final BatchUses uses;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    EarlierLinks(JdbcClient database, TextReader reader, EntryLinks links, BatchUses uses,
            ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.database = database;
        this.reader = reader;
        this.links = links;
        this.uses = uses;
        this.events = events;
        this.transaction = transaction;
    }

    /// @return how many entries were read
    int readAll() {
        int read = 0;
        long last = 0;
        while (true) {
            List<Long> piece = database.sql("""
                            SELECT id FROM entry WHERE links_rules < :rules AND id > :last
                            ORDER BY id FETCH FIRST :piece ROWS ONLY""")
                    .param("rules", EntryLinks.RULES).param("last", last).param("piece", PIECE)
                    .query(Long.class).list();
            if (piece.isEmpty()) {
                return read;
            }
            for (long id : piece) {
                transaction.executeWithoutResult(status -> read(new EntryId(id)));
                read++;
            }
            last = piece.getLast();
        }
    }

    /// The text cannot change meanwhile: its row is locked.
    private void read(EntryId entry) {
        String text = database.sql("SELECT markdown FROM entry WHERE id = :id FOR UPDATE").param("id", entry.value())
                .query(String.class).optional().orElse("");
        Set<String> mentions = links.mentions(entry);
        Map<EntryId, Set<IssueReference>> issues = links.issues(List.of(entry));
        TextFacts facts = reader.read(text);
        if (facts.mentions().equals(mentions) && facts.issues().equals(issues.getOrDefault(entry, Set.of()))
                && facts.taken().equals(uses.of(entry))) {
            links.isRead(entry);
        } else {
            links.keep(entry, facts);
            events.publishEvent(Changed.entry(entry));
        }
    }

    /// Registers the job with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> readEarlierEntries(EarlierLinks earlier) {
            return Tasks.recurring("read-earlier-entries", FixedDelay.of(LOOKS_EVERY))
                    .execute((instance, context) -> earlier.readAll());
        }
    }
}
