package org.daybook.files.attachment;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.daybook.files.BlobStore;
import org.daybook.files.photo.UncleanableException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Looks at files from before the rule that photos are cleaned: in the background from the first start on, and at once
/// when somebody asks for one or publishes it. Each file is a transaction of its own, so a kill repeats at most one.
@Component
class PhotoScreening {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoScreening.class);
    private static final Duration LOOKS_EVERY = Duration.ofHours(1);
    private static final int PIECE = 50;

    private final AttachmentRepository attachments;
    private final Photos photos;
    private final TransactionOperations transactions;

    PhotoScreening(AttachmentRepository attachments, Photos photos, TransactionOperations transactions) {
        this.attachments = attachments;
        this.photos = photos;
        this.transactions = transactions;
    }

    /// Looks at all files that nobody has looked at yet.
    ///
    /// @return how many that were
    int screenAll() {
        int screened = 0;
        long last = 0;
        List<Attachment> piece = attachments.findPending(last, Limit.of(PIECE));
        while (!piece.isEmpty()) {
            for (Attachment file : piece) {
                last = file.id();
                try {
                    screen(file);
                    screened++;
                } catch (MissingException | UncheckedIOException unreadable) {
                    LOG.warn("Attachment {} cannot be looked at: {}", last, unreadable.getMessage());
                }
            }
            piece = attachments.findPending(last, Limit.of(PIECE));
        }
        return screened;
    }

    /// Looks at one file if nobody has, and gives it as it is then.
    Attachment screen(Attachment file) {
        if (!file.isPending()) {
            return file;
        }
        return transactions.execute(status -> {
            Attachment now = attachments.lock(file.id())
                    .orElseThrow(() -> new MissingException(Said.of("said.files.there-is-no-attachment", file.id())));
            apply(now);
            return now;
        });
    }

    /// Looks at a file that the current transaction has locked.
    void apply(Attachment file) {
        if (!file.isPending()) {
            return;
        }
        try {
            file.screened(photos.clean(new BlobStore.Blob(file.sha256(), file.size())));
        } catch (UncleanableException e) {
            file.withhold();
            LOG.info("Attachment {} is given to members only: {}", file.id(), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Registers the job with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        static Task<Void> screenEarlierPhotos(ObjectProvider<PhotoScreening> screening) {
            return Tasks.recurring("screen-earlier-photos", FixedDelay.of(LOOKS_EVERY))
                    .execute((instance, context) -> screening.getObject().screenAll());
        }
    }
}
