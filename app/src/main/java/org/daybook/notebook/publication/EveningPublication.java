package org.daybook.notebook.publication;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookRepository;
import org.daybook.notebook.entry.EntryRepository;
import org.daybook.shared.id.EntryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the drafts of the day public in the evening: everything you do goes up every day.
///
/// Looks every minute for drafts that were begun before their notebook's last evening and are not on hold. It keeps no
/// state of its own, so an evening that was missed while the program was down is made up for at the next start.
@Configuration(proxyBeanMethods = false)
class EveningPublication {

    private static final Logger LOG = LoggerFactory.getLogger(EveningPublication.class);
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(1);

    private final NotebookRepository notebooks;
    private final EntryRepository entries;
    private final PersistentEntries publishing;
    private final Clock clock;

    EveningPublication(
            NotebookRepository notebooks, EntryRepository entries, PersistentEntries publishing, Clock clock) {
        this.notebooks = notebooks;
        this.entries = entries;
        this.publishing = publishing;
        this.clock = clock;
    }

    @Bean
    static Task<Void> eveningPublicationTask(
            org.springframework.beans.factory.ObjectProvider<EveningPublication> publication) {
        return Tasks.recurring("evening-publication", FixedDelay.of(LOOKS_EVERY))
                .execute((instance, context) -> publication.getObject().publishDue());
    }

    /// Publishes what is due now and returns how many entries that were.
    int publishDue() {
        Instant now = clock.instant();
        int published = 0;
        for (Notebook notebook : notebooks.findAll()) {
            for (long id : entries.findDue(notebook.id().value(), notebook.lastEveningBefore(now))) {
                if (publishing.publishIfDue(new EntryId(id))) {
                    published++;
                    LOG.info("Entry {} of notebook {} went public this evening", id, notebook.slug());
                }
            }
        }
        return published;
    }
}
