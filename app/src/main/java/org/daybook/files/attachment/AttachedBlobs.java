package org.daybook.files.attachment;

import java.util.Collection;
import java.util.List;
import org.daybook.files.BlobHolder;
import org.daybook.files.BlobStore.Blob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The bytes that attachments need: the file that revisions name, the clean one that everybody is given, the photo as
/// it was sent. A tombstone needs none of them, it keeps names and hashes alone
/// (`docs/decisions/0072-redaction-takes-the-bytes.md`).
@Component
class AttachedBlobs implements BlobHolder {

    private static final String NEEDED = """
            FROM (SELECT sha256, byte_size, file_name, owner_kind, owner_id, tombstone FROM attachment
                UNION ALL SELECT original_sha256, original_size, file_name, owner_kind, owner_id, tombstone
                    FROM attachment WHERE original_sha256 IS NOT NULL
                UNION ALL SELECT public_sha256, public_size, file_name, owner_kind, owner_id, tombstone
                    FROM attachment WHERE public_sha256 IS NOT NULL) a
            WHERE a.tombstone = FALSE""";

    private final JdbcClient database;
    private final List<FileOwners> owners;

    AttachedBlobs(JdbcClient database, List<FileOwners> owners) {
        this.database = database;
        this.owners = owners;
    }

    @Override
    public boolean needs(String sha256) {
        return database.sql("SELECT count(*) " + NEEDED + " AND a.sha256 = ?").param(sha256)
                .query(Long.class).single() > 0;
    }

    @Override
    public List<Blob> blobsAfter(String sha256, int limit) {
        return database.sql("SELECT DISTINCT a.sha256, a.byte_size " + NEEDED
                + " AND a.sha256 > ? ORDER BY a.sha256 FETCH FIRST ? ROWS ONLY")
                .params(sha256, limit).query((row, number) -> new Blob(row.getString(1), row.getLong(2))).list();
    }

    @Override
    public List<Use> usesOf(Collection<String> sha256s) {
        return database.sql("SELECT DISTINCT a.sha256, a.file_name, a.owner_kind, a.owner_id " + NEEDED
                        + " AND a.sha256 IN (:names) ORDER BY a.owner_kind, a.owner_id")
                .param("names", sha256s)
                .query((row, number) -> new Use(row.getString(1), row.getString(2),
                        FileOwners.of(row.getString(3), owners).path(row.getLong(4))))
                .list();
    }
}
