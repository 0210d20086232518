package org.daybook.files;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.files.DamagedBlobException.Damage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The files that were found to be damaged and are not mended yet.
///
/// Each note is a transaction of its own: it stays whatever becomes of the act that came upon the file.
@Component
public class DamagedBlobs {

    private static final Logger LOG = LoggerFactory.getLogger(DamagedBlobs.class);

    private final JdbcClient database;
    private final TransactionTemplate ofItsOwn;
    private final Clock clock;

    /// Of `transactions` it takes new ones only, never the caller's.
    public DamagedBlobs(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.ofItsOwn = new TransactionTemplate(transactions);
        this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /// All of them, those found last first.
    public List<Found> all() {
        return database.sql("SELECT sha256, damage, found_at FROM damaged_blob ORDER BY found_at DESC, sha256")
                .query((row, number) -> new Found(
                        row.getString(1),
                        Damage.valueOf(row.getString(2)),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /// Which of these are damaged.
    public Set<String> among(Collection<String> sha256s) {
        return sha256s.isEmpty()
                ? Set.of()
                : new HashSet<>(database.sql("SELECT sha256 FROM damaged_blob WHERE sha256 IN (:names)")
                        .param("names", sha256s)
                        .query(String.class)
                        .list());
    }

    void note(String sha256, Damage damage) {
        if (among(List.of(sha256)).isEmpty()) {
            LOG.error(
                    "The file {} {}: find it in a backup and attach it again, or put it back into the folder blobs",
                    sha256,
                    damage.words());
            insert(sha256, damage);
        }
    }

    private void insert(String sha256, Damage damage) {
        try {
            ofItsOwn.executeWithoutResult(
                    status -> database.sql("INSERT INTO damaged_blob (sha256, damage, found_at) VALUES (?, ?, ?)")
                            .params(sha256, damage.name(), Timestamp.from(clock.instant()))
                            .update());
        } catch (DuplicateKeyException foundByAnother) {
            LOG.debug("The file {} was noted at the same moment", sha256);
        }
    }

    void mended(String sha256) {
        if (!among(List.of(sha256)).isEmpty()) {
            LOG.info("The file {} is whole again", sha256);
            ofItsOwn.executeWithoutResult(status -> database.sql("DELETE FROM damaged_blob WHERE sha256 = ?")
                    .param(sha256)
                    .update());
        }
    }

    /// A damaged file.
    public record Found(String sha256, Damage damage, Instant foundAt) {
    }
}
