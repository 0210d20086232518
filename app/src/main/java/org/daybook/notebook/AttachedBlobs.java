package org.daybook.notebook;

import java.util.Collection;
import java.util.List;
import org.daybook.shared.BlobHolder;
import org.daybook.shared.BlobStore.Blob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The files that entries need.
@Component
class AttachedBlobs implements BlobHolder {

    private final JdbcClient database;

    AttachedBlobs(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Blob> blobsAfter(String sha256, int limit) {
        return database.sql("SELECT DISTINCT sha256, byte_size FROM attachment WHERE sha256 > ? ORDER BY sha256 FETCH FIRST ? ROWS ONLY")
                .params(sha256, limit).query((row, number) -> new Blob(row.getString(1), row.getLong(2))).list();
    }

    @Override
    public List<Use> usesOf(Collection<String> sha256s) {
        return database.sql("SELECT sha256, file_name, entry_id FROM attachment WHERE sha256 IN (:names) ORDER BY id").param("names", sha256s)
                .query((row, number) -> new Use(row.getString(1), row.getString(2), "/entries/" + row.getLong(3))).list();
    }
}
