package org.daybook.notebook.attachment;

import java.util.Collection;
import java.util.List;
import org.daybook.files.BlobHolder;
import org.daybook.files.BlobStore.Blob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The files that entries need: the one that revisions name, the clean one that everybody is given, the photo as it was
/// sent. A redacted entry needs none of them, its rows keep their names alone
/// (`docs/decisions/0072-redaction-takes-the-bytes.md`).
@Component
class AttachedBlobs implements BlobHolder {

    private static final String NEEDED = """
            FROM (SELECT sha256, byte_size, file_name, entry_id FROM attachment
                UNION ALL SELECT original_sha256, original_size, file_name, entry_id FROM attachment
                    WHERE original_sha256 IS NOT NULL
                UNION ALL SELECT public_sha256, public_size, file_name, entry_id FROM attachment
                    WHERE public_sha256 IS NOT NULL) a
            JOIN entry e ON e.id = a.entry_id""";

    private final JdbcClient database;

    AttachedBlobs(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean needs(String sha256) {
        return database.sql("SELECT count(*) " + NEEDED + " WHERE e.redacted_at IS NULL AND a.sha256 = ?").param(sha256)
                .query(Long.class).single() > 0;
    }

    @Override
    public List<Blob> blobsAfter(String sha256, int limit) {
        return database.sql("SELECT DISTINCT a.sha256, a.byte_size " + NEEDED
                + " WHERE e.redacted_at IS NULL AND a.sha256 > ? ORDER BY a.sha256 FETCH FIRST ? ROWS ONLY")
                .params(sha256, limit).query((row, number) -> new Blob(row.getString(1), row.getLong(2))).list();
    }

    @Override
    public List<Use> usesOf(Collection<String> sha256s) {
        return database.sql("SELECT DISTINCT a.sha256, a.file_name, a.entry_id " + NEEDED
                        + " WHERE e.redacted_at IS NULL AND a.sha256 IN (:names) ORDER BY a.entry_id")
                .param("names", sha256s)
                .query((row, number) -> new Use(row.getString(1), row.getString(2), "/entries/" + row.getLong(3)))
                .list();
    }
}
