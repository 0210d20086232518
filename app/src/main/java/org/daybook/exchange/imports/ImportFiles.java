package org.daybook.exchange.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.daybook.chem.worker.TaskRunner;
import org.daybook.exchange.table.Table;
import org.daybook.exchange.table.file.ReadingChoice;
import org.daybook.exchange.table.file.Tables;
import org.daybook.files.BlobStore;
import org.daybook.shared.disk.StoredBytes;
import org.daybook.shared.disk.WorkFolder;
import org.springframework.stereotype.Component;

/// Opens uploaded files as tables; workbooks need a file of their own while they are read.
@Component
public class ImportFiles {

    private final BlobStore blobs;
    private final WorkFolder work;
    private final ExchangeProperties settings;
    private final TaskRunner workers;

    /// @param workers where workbooks of the old format are read
    ImportFiles(BlobStore blobs, WorkFolder work, ExchangeProperties settings, TaskRunner workers) {
        this.blobs = blobs;
        this.work = work;
        this.settings = settings;
        this.workers = workers;
    }

    /// Gives the table to `use` and cleans up after it.
    public <T> T withTable(String sha256, String name, ReadingChoice choice, Use<Table, T> use) throws IOException {
        return withFile(sha256, name, file -> use.with(file.table(choice)));
    }

    /// Gives the file, which can be opened in several ways, to `use` and cleans up after it.
    public <T> T withFile(String sha256, String name, Use<Openable, T> use) throws IOException {
        Path copy = work.newFile(".table");
        try {
            try (InputStream bytes = blobs.open(sha256); OutputStream out = StoredBytes.to(copy)) {
                bytes.transferTo(out);
            }
            return use.with(choice -> Tables.open(copy, name, choice, settings.limits(), workers));
        } finally {
            work.discard(copy);
        }
    }

    /// A file that can be opened as a table.
    @FunctionalInterface
    public interface Openable {

        Table table(ReadingChoice choice) throws IOException;
    }

    /// What is done with it.
    @FunctionalInterface
    public interface Use<S, T> {

        T with(S source) throws IOException;
    }
}
