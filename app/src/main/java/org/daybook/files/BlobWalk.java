package org.daybook.files;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads every stored file once a night and compares it with its SHA-256.
///
/// It goes through the files by SHA-256 and keeps in the database how far it came, so a walk that a stop broke off goes
/// on where it was, and one that was missed while the program was down is made up for. It looks each minute whether it
/// is due.
@Configuration(proxyBeanMethods = false)
public class BlobWalk {

    private static final Logger LOG = LoggerFactory.getLogger(BlobWalk.class);
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    private final List<BlobHolder> holders;
    private final DirectoryBlobStore blobs;
    private final FilesProperties settings;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BlobWalk(
            List<BlobHolder> holders,
            DirectoryBlobStore blobs,
            FilesProperties settings,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock) {
        this.holders = holders;
        this.blobs = blobs;
        this.settings = settings;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static Task<Void> blobWalkTask(ObjectProvider<BlobWalk> walk) {
        return Tasks.recurring("blob-walk", FixedDelay.of(LOOKS_EVERY))
                .execute((instance, context) -> walk.getObject().walkIfDue());
    }

    /// When all files were looked through last, and how many there were; nothing before the first time.
    public Optional<Ended> last() {
        return database.sql("SELECT ended_at, files FROM blob_walk WHERE id = 1 AND ended_at IS NOT NULL")
                .query((row, number) -> new Ended(row.getTimestamp(1).toInstant(), row.getLong(2))).optional();
    }

    /// Has all files looked through within a minute, whenever they were looked through last.
    public void ask() {
        transaction.executeWithoutResult(status -> database.sql("UPDATE blob_walk SET ended_at = NULL, position = ''")
                .update());
    }

    void walkIfDue() {
        due().ifPresent(this::walk);
    }

    /// Where to go on or begin, if it is time to.
    Optional<Position> due() {
        Position kept = database.sql("SELECT position, files, ended_at FROM blob_walk WHERE id = 1")
                .query((row, number) -> new Position(
                        row.getString(1),
                        row.getLong(2),
                        Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant)))
                .single();
        if (kept.endedAt().isEmpty()) {
            return Optional.of(kept);
        }
        return kept.endedAt().get().isBefore(lastNight()) ? Optional.of(Position.START) : Optional.empty();
    }

    private Instant lastNight() {
        ZonedDateTime today = clock.instant().atZone(ZoneOffset.UTC).with(settings.checkAt());
        return (today.toInstant().isAfter(clock.instant()) ? today.minusDays(1) : today).toInstant();
    }

    void walk(Position from) {
        Position at = from;
        for (List<BlobStore.Blob> batch = after(at.sha256()); !batch.isEmpty(); batch = after(at.sha256())) {
            for (BlobStore.Blob blob : batch) {
                if (Thread.currentThread().isInterrupted()) {
                    keep(at);
                    return;
                }
                check(blob);
                at = new Position(blob.sha256(), at.files() + 1, Optional.empty());
            }
            keep(at);
        }
        keep(new Position("", at.files(), Optional.of(clock.instant())));
        LOG.info("All {} files were looked through", at.files());
    }

    private List<BlobStore.Blob> after(String sha256) {
        return holders.stream().flatMap(holder -> holder.blobsAfter(sha256, BATCH).stream()).distinct()
                .sorted(Comparator.comparing(BlobStore.Blob::sha256)).limit(BATCH).toList();
    }

    private void check(BlobStore.Blob blob) {
        try {
            blobs.check(blob.sha256());
            Thread.sleep(Duration.ofMillis(1000 * blob.size() / settings.checkRate().toBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + blob.sha256() + " cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Position at) {
        transaction.executeWithoutResult(
                status -> database.sql("UPDATE blob_walk SET position = ?, files = ?, ended_at = ? WHERE id = 1")
                        .params(
                                at.sha256(),
                                at.files(),
                                at.endedAt().map(Timestamp::from).orElse(null))
                        .update());
    }

    /// @param sha256 of the file that was looked at last
    record Position(String sha256, long files, Optional<Instant> endedAt) {

        static final Position START = new Position("", 0, Optional.empty());
    }

    /// A walk that came to its end.
    public record Ended(Instant at, long files) {
    }
}
