package org.daybook.exchange.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daybook.exchange.dataset.Datasets.Dataset;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.files.BlobHolder;
import org.daybook.files.BlobStore;
import org.daybook.files.BlobStore.Blob;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Copies of tables to learn from that never change, one a day (UTC) at most. Members make them; everybody reads them.
@Service
public class Snapshots implements BlobHolder {

    /// Copies of one table.
    public static final int MOST = 200;

    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final String SELECT = "SELECT snapshot_day, csv_sha256, csv_size, sdf_sha256, sdf_size,"
            + " columns_sha256, columns_size, row_count, made_by, made_at FROM dataset_snapshot"
            + " WHERE thing_kind = ? AND thing_id = ?";
    private static final String BYTES = """
            (SELECT csv_sha256 AS name, csv_size AS size, thing_kind, thing_id FROM dataset_snapshot
             UNION SELECT sdf_sha256, sdf_size, thing_kind, thing_id FROM dataset_snapshot
             UNION SELECT columns_sha256, columns_size, thing_kind, thing_id FROM dataset_snapshot) held""";

    private final Datasets datasets;
    private final BlobStore blobs;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Clock clock;

    Snapshots(Datasets datasets, BlobStore blobs, JdbcClient database, TransactionOperations transaction,
            Clock clock) {
        this.datasets = datasets;
        this.blobs = blobs;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What came of asking for today's copy.
    ///
    /// @param isNew false if there was one already
    public record Made(Snapshot snapshot, boolean isNew) {
    }

    /// Keeps the table as it is now, unless there is a copy of today.
    ///
    /// @param columns what its columns mean, as JSON
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws InvalidInputException if there are as many copies as there may be, or it is too large
    public Made make(Dataset dataset, String columns, Actor actor) throws IOException {
        PersonId by = actor.require(Role.MEMBER);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<Snapshot> known = find(dataset, today);
        if (known.isPresent()) {
            return new Made(known.get(), false);
        }
        if (all(dataset).size() >= MOST) {
            throw new InvalidInputException("dataset", Said.of("said.exchange.copies-of-this-table", MOST));
        }
        int[] rows = new int[1];
        Blob csv = stored(out -> rows[0] = datasets.write(dataset, SheetFormat.CSV, out));
        Blob sdf = stored(out -> datasets.write(dataset, SheetFormat.SDF, out));
        Blob dictionary = blobs.store(
                new ByteArrayInputStream(columns.getBytes(StandardCharsets.UTF_8)), MOST_BYTES);
        try {
            insert(dataset, new Snapshot(today, csv, sdf, dictionary, rows[0], by, clock.instant()));
            return new Made(get(dataset, today), true);
        } catch (DuplicateKeyException somebodyMadeItAtThisMoment) {
            return new Made(get(dataset, today), false);
        }
    }

    private interface Writing {

        void to(OutputStream out) throws IOException;
    }

    private Blob stored(Writing writing) throws IOException {
        Path file = Files.createTempFile("daybook-dataset-", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                writing.to(out);
            }
            try (InputStream bytes = Files.newInputStream(file)) {
                return blobs.store(bytes, MOST_BYTES);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void insert(Dataset dataset, Snapshot one) {
        transaction.executeWithoutResult(status -> database.sql("INSERT INTO dataset_snapshot (thing_kind, thing_id,"
                        + " snapshot_day, csv_sha256, csv_size, sdf_sha256, sdf_size, columns_sha256, columns_size,"
                        + " row_count, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(dataset.kind().word(), dataset.id(), one.day(), one.csv().sha256(), one.csv().size(),
                        one.sdf().sha256(), one.sdf().size(), one.columns().sha256(), one.columns().size(),
                        one.rows(), one.by().value(), Timestamp.from(one.at()))
                .update());
    }

    /// The copies of a table, the newest first.
    public List<Snapshot> all(Dataset dataset) {
        return database.sql(SELECT + " ORDER BY snapshot_day DESC")
                .params(dataset.kind().word(), dataset.id()).query(Snapshots::read).list();
    }

    /// The copy of a day.
    ///
    /// @throws MissingException if there is none
    public Snapshot get(Dataset dataset, LocalDate day) {
        return find(dataset, day).orElseThrow(() -> new MissingException(
                Said.of("said.exchange.there-is-no-copy-of", dataset.slug(), day)));
    }

    /// The newest copy that is not younger than a day.
    ///
    /// @throws MissingException if there is none
    public Snapshot asOf(Dataset dataset, LocalDate day) {
        return all(dataset).stream().filter(one -> !one.day().isAfter(day)).findFirst()
                .orElseThrow(() -> new MissingException(
                        Said.of("said.exchange.there-is-no-copy-or-before", dataset.slug(), day)));
    }

    private Optional<Snapshot> find(Dataset dataset, LocalDate day) {
        return database.sql(SELECT + " AND snapshot_day = ?")
                .params(dataset.kind().word(), dataset.id(), day).query(Snapshots::read).optional();
    }

    private static Snapshot read(ResultSet row, int number) throws SQLException {
        return new Snapshot(
                row.getObject(1, LocalDate.class),
                new Blob(row.getString(2), row.getLong(3)),
                new Blob(row.getString(4), row.getLong(5)),
                new Blob(row.getString(6), row.getLong(7)),
                row.getInt(8),
                new PersonId(row.getLong(9)),
                row.getTimestamp(10).toInstant());
    }

    /// The bytes of a copy.
    public InputStream open(Blob blob) {
        try {
            return blobs.open(blob.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean needs(String sha256) {
        return database.sql("SELECT COUNT(*) FROM dataset_snapshot"
                        + " WHERE csv_sha256 = ? OR sdf_sha256 = ? OR columns_sha256 = ?")
                .params(sha256, sha256, sha256).query(Long.class).single() > 0;
    }

    @Override
    public List<Blob> blobsAfter(String sha256, int limit) {
        return database.sql("SELECT DISTINCT name, size FROM " + BYTES + " WHERE name > ? ORDER BY name"
                        + " FETCH FIRST ? ROWS ONLY")
                .params(sha256, limit).query((row, number) -> new Blob(row.getString(1), row.getLong(2))).list();
    }

    @Override
    public List<Use> usesOf(Collection<String> sha256s) {
        return database.sql("SELECT name, thing_kind, thing_id FROM " + BYTES + " WHERE name IN (:names)")
                .param("names", sha256s)
                .query((row, number) -> new Use(row.getString(1), "dataset of " + row.getString(2) + " "
                        + row.getLong(3), "/api/v1/datasets"))
                .list();
    }
}
