package org.daybook.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.IOUtils;
import org.daybook.search.document.Fields;
import org.daybook.search.log.LogPosition;
import org.daybook.shared.id.Thing;

/// One open Lucene index in a folder: its writer, its near-real-time searchers, and how far it has come.
///
/// Used for writing by one thread. The index can be deleted at any time; it holds nothing that the database does not.
final class IndexStore implements Closeable {

    private static final double WRITE_BUFFER_MEGABYTES = 32;
    /// What one search makes visible is a file of some kB: it is kept in memory until the next commit.
    private static final double MOST_CACHED_OF_A_MERGE = 4;
    private static final double MOST_CACHED_MEGABYTES = 24;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final String format;
    private Position position;
    private LogPosition shown;
    private boolean dirty;

    private IndexStore(Directory directory, IndexWriter writer, String format, Position position) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.format = format;
        this.position = position;
        this.shown = position.applied();
        this.searchers = new SearcherManager(writer, true, false, null);
    }

    /// Opens the index in a folder after reading all of it once against its checksums.
    ///
    /// @return nothing if there is none, if it is damaged, or if it is of another format
    static Optional<IndexStore> open(Path folder, String format, Analyzer analyzer) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Directory directory = directory(folder);
        try {
            Optional<Position> position = check(directory, format);
            if (position.isPresent()) {
                return Optional.of(open(directory, format, analyzer, position.get()));
            }
        } catch (IOException e) {
            directory.close();
            if (isDamage(e)) {
                return Optional.empty();
            }
            throw e;
        }
        directory.close();
        return Optional.empty();
    }

    /// Makes an empty index in place of whatever is in the folder.
    static IndexStore create(Path folder, String format, Analyzer analyzer, Position position) throws IOException {
        IOUtils.rm(folder);
        Files.createDirectories(folder);
        IndexStore store = open(directory(folder), format, analyzer, position);
        store.commit();
        return store;
    }

    /// Whether this failure says that the files are not a whole index, rather than that the disk cannot be used now.
    static boolean isDamage(IOException e) {
        return e instanceof CorruptIndexException
                || e instanceof IndexNotFoundException
                || e instanceof IndexFormatTooOldException
                || e instanceof IndexFormatTooNewException
                || e instanceof java.io.EOFException
                || e instanceof java.nio.file.NoSuchFileException
                || e instanceof java.io.FileNotFoundException;
    }

    private static IndexStore open(Directory directory, String format, Analyzer analyzer, Position position)
            throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
                .setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES)
                .setIndexSort(new Sort(new SortField(Fields.ORDER, SortField.Type.STRING)))
                .setCommitOnClose(false);
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, config);
            return new IndexStore(directory, writer, format, position);
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(writer, directory);
            throw e;
        }
    }

    private static Directory directory(Path folder) throws IOException {
        return new NRTCachingDirectory(FSDirectory.open(folder), MOST_CACHED_OF_A_MERGE, MOST_CACHED_MEGABYTES);
    }

    private static Optional<Position> check(Directory directory, String format) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Optional<Position> position = Position.read(reader.getIndexCommit().getUserData(), format);
            if (position.isPresent()) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
            }
            return position;
        } catch (RuntimeException e) { // what Lucene's readers throw on flipped bytes is not a closed list
            throw new CorruptIndexException("The index cannot be read", directory.toString(), e);
        }
    }

    Position position() {
        return position;
    }

    SearcherManager searchers() {
        return searchers;
    }

    long size() {
        return writer.getDocStats().numDocs;
    }

    /// Puts documents in place of the ones with the same key; a thing without document leaves the index.
    void apply(String kind, Collection<Long> ids, Map<Long, Document> documents) throws IOException {
        for (long id : ids) {
            Term key = new Term(Fields.KEY, Fields.key(new Thing(kind, id)));
            Document document = documents.get(id);
            if (document == null) {
                writer.deleteDocuments(key);
            } else {
                writer.updateDocument(key, document);
            }
        }
        dirty = true;
    }

    void moveTo(Position reached) {
        position = reached;
        dirty = true;
    }

    /// Lets the next search see what was applied.
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        shown = position.applied();
    }

    /// Up to where a search sees changes.
    LogPosition shown() {
        return shown;
    }

    boolean isDirty() {
        return dirty;
    }

    /// Makes what was applied safe on disk, together with the position.
    void commit() throws IOException {
        writer.setLiveCommitData(position.userData(format).entrySet());
        writer.commit();
        dirty = false;
    }

    /// Lets go of the folder without a commit; what was refreshed can still be searched until [#close()].
    void stopWriting() {
        IOUtils.closeWhileHandlingException((Closeable) writer::rollback, directory);
    }

    /// Closes without a commit; call [#commit()] before if what was applied shall stay.
    @Override
    public void close() {
        IOUtils.closeWhileHandlingException(searchers);
        stopWriting();
    }
}
