package org.daybook.exchange.imports;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.daybook.files.UnusedBlobs;
import org.daybook.shared.id.ImportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Removes imports of which nothing was stored: cancelled ones at once, abandoned ones after
/// [ExchangeProperties#keepPreviews].
@Component
public class ImportRemoval {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRemoval.class);
    private static final Duration LOOKS_EVERY = Duration.ofHours(1);

    private final ImportStore store;
    private final UnusedBlobs blobs;
    private final ExchangeProperties settings;
    private final TransactionOperations transactions;
    private final Clock clock;

    ImportRemoval(ImportStore store, UnusedBlobs blobs, ExchangeProperties settings,
            TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.blobs = blobs;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Removes the import with its rows, and its file if nothing else has the same bytes. Call it in a transaction that
    /// has locked it.
    public void remove(Import one) {
        store.remove(one.id());
        blobs.release(one.sha256());
    }

    /// Removes the previews that nobody decided about, each in a transaction of its own.
    ///
    /// @return how many were removed
    int removeAbandoned() {
        int removed = 0;
        for (ImportId id : store.abandoned(clock.instant().minus(settings.keepPreviews()))) {
            transactions.executeWithoutResult(status -> store.lockIfThere(id)
                    .filter(one -> !one.state().isAtWork() && one.publicSince() == null).ifPresent(this::remove));
            LOG.info("Import {} was removed: nobody decided about it for {}", id, settings.keepPreviews());
            removed++;
        }
        return removed;
    }

    /// Registers the job with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        static Task<Void> removeAbandonedImports(ObjectProvider<ImportRemoval> removal) {
            return Tasks.recurring("remove-abandoned-imports", FixedDelay.of(LOOKS_EVERY))
                    .execute((instance, context) -> removal.getObject().removeAbandoned());
        }
    }
}
