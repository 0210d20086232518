package org.daybook.exchange.imports;

import java.util.Collection;
import java.util.List;
import org.daybook.files.BlobHolder;
import org.daybook.files.BlobStore.Blob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The files that imports were read from, until they are taken back.
@Component
class ImportedBlobs implements BlobHolder {

    private final JdbcClient database;
    private final ImportStore store;

    ImportedBlobs(JdbcClient database, ImportStore store) {
        this.database = database;
        this.store = store;
    }

    @Override
    public boolean needs(String sha256) {
        return store.needs(sha256);
    }

    @Override
    public List<Blob> blobsAfter(String sha256, int limit) {
        return database.sql("""
                SELECT DISTINCT file_sha256, file_size FROM data_import
                WHERE file_sha256 > ? AND withdrawn_at IS NULL ORDER BY file_sha256 FETCH FIRST ? ROWS ONLY""")
                .params(sha256, limit).query((row, number) -> new Blob(row.getString(1), row.getLong(2))).list();
    }

    @Override
    public List<Use> usesOf(Collection<String> sha256s) {
        return database.sql(
                        """
                SELECT file_sha256, file_name, id FROM data_import
                WHERE file_sha256 IN (:names) AND withdrawn_at IS NULL ORDER BY id""")
                .param("names", sha256s)
                .query((row, number) -> new Use(row.getString(1), row.getString(2), "/imports/" + row.getLong(3)))
                .list();
    }
}
