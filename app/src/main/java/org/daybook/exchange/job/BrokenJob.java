package org.daybook.exchange.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.Import.State;
import org.daybook.exchange.imports.ImportStore;
import org.daybook.shared.Said;
import org.daybook.shared.database.DatabaseFault;
import org.daybook.shared.disk.CannotStoreException;
import org.daybook.shared.id.ImportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// What becomes of an import whose job broke: while the database is away, the disk full, or nobody there to read
/// structures, it waits and goes on;
/// anything else would break it again,
/// so the import ends and says why, instead of being at work for ever.
@Component
class BrokenJob implements FailureHandler<Void> {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final ImportStore store;
    private final Clock clock;

    BrokenJob(ImportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Throwable cause = complete.getCause().orElseGet(() -> new IllegalStateException("no reason given"));
        if (isAway(cause)) {
            LOG.info("Import {} waits {} s: {}", ImportTasks.idOf(complete.getExecution().getId()), PAUSE.toSeconds(),
                    NestedExceptionUtils.getMostSpecificCause(cause).getMessage());
            operations.reschedule(complete, clock.instant().plus(PAUSE));
            return;
        }
        ImportId id = ImportTasks.idOf(complete.getExecution().getId());
        Optional<Import> atWork = store.find(id).filter(found -> found.state().isAtWork());
        if (atWork.isEmpty()) {
            operations.stop();
            return;
        }
        Import one = atWork.get();
        LOG.error("Import {} broke off", id, cause);
        store.finish(id, State.FAILED, one.lastRow() == 0
                ? Said.of("said.exchange.the-program-could-not-go-on")
                : Said.of("said.exchange.the-program-could-not-go-on-2", one.lastRow()), clock.instant());
        operations.stop();
    }

    /// Whether it may go on by itself later.
    static boolean isAway(Throwable cause) {
        return cause instanceof TransientDataAccessException || cause instanceof RecoverableDataAccessException
                || cause instanceof NoWorkerException || CannotStoreException.isAmong(cause)
                || DatabaseFault.in(cause).isPresent()
                || cause instanceof DataAccessResourceFailureException || cause instanceof TransactionException;
    }
}
