package org.daybook.files;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Removes bytes that nothing names any more. Blobs are shared by their content, so all features are asked first.
///
/// The removal is a job of the transaction that dropped the last name: it happens if that commits, and after a kill
/// too.
@Component
public class UnusedBlobs {

    /// Far longer than anything takes from storing bytes to committing the row that names them.
    static final Duration UNNAMED_AT_MOST = Duration.ofSeconds(30);

    private final BlobStore blobs;
    private final List<BlobHolder> holders;
    private final ObjectProvider<Scheduler> scheduler;
    private final ObjectProvider<CustomTask<Void>> task;
    private final Clock clock;

    UnusedBlobs(BlobStore blobs, List<BlobHolder> holders, ObjectProvider<Scheduler> scheduler,
            @Qualifier("removeUnusedBlob") ObjectProvider<CustomTask<Void>> task, Clock clock) {
        this.blobs = blobs;
        this.holders = holders;
        this.scheduler = scheduler;
        this.task = task;
        this.clock = clock;
    }

    /// Has the bytes removed soon, unless a row names them then. Call it in the transaction that drops a name.
    public void release(String sha256) {
        scheduler.getObject().scheduleIfNotExists(task.getObject().instance(sha256), clock.instant());
    }

    /// Removes the bytes if nothing names them.
    ///
    /// @return false if they were stored too lately to tell
    boolean removeUnlessUsed(String sha256) {
        if (holders.stream().anyMatch(holder -> holder.needs(sha256))) {
            return true;
        }
        try {
            return blobs.remove(sha256, clock.instant().minus(UNNAMED_AT_MOST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Registers the job with the scheduler; its instance is the SHA-256.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        static CustomTask<Void> removeUnusedBlob(ObjectProvider<UnusedBlobs> unused, Clock clock) {
            return Tasks.custom("remove-unused-blob", Void.class).execute((instance, context) -> {
                if (unused.getObject().removeUnlessUsed(instance.getId())) {
                    return new CompletionHandler.OnCompleteRemove<>();
                }
                return (complete, operations) -> operations.reschedule(complete, clock.instant().plus(UNNAMED_AT_MOST));
            });
        }
    }
}
