package org.daybook.chem.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.daybook.chem.lucene.SlicedSearcher;
import org.daybook.chem.lucene.StructureField;
import org.daybook.chem.lucene.SubstructureQuery;
import org.daybook.chem.match.plan.Limits;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.pack.PackedMolecule;
import org.daybook.chem.reference.Asked;
import org.daybook.chem.reference.DirectSearch;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Packer;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.read.StructureReader;

/// Daybook's own index on disk, as the program uses it: one document a molecule, segments as Lucene merges them.
///
/// Besides the structure each document has a term that a thousandth, a hundredth and a tenth of the documents share,
/// and a number.
final class DaybookEngine implements Engine {
    static final String STRUCTURE = "structure";
    static final String SHARE = "share";
    static final String PLACE = "place";

    private final Directory directory;
    private final IndexWriter writer;
    private final StructureField field = new StructureField(STRUCTURE);
    private final ExecutorService slices = Executors.newSingleThreadExecutor();
    private DirectoryReader reader;
    private int molecules;
    private long readingNanos;
    private long indexingNanos;

    private DaybookEngine(Directory directory) throws IOException {
        this.directory = directory;
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                        .setRAMBufferSizeMB(128));
        reader = DirectoryReader.open(writer);
    }

    static DaybookEngine open(Path folder) throws IOException {
        return new DaybookEngine(MMapDirectory.open(folder));
    }

    @Override
    public String name() {
        return "Daybook";
    }

    @Override
    public boolean add(int id, String smiles) {
        try {
            long start = System.nanoTime();
            Structure structure = StructureReader.read(smiles, Format.SMILES);
            long read = System.nanoTime();
            index(id, Packer.pack(structure));
            readingNanos += read - start;
            indexingNanos += System.nanoTime() - read;
            molecules++;
            return true;
        } catch (UnreadableStructureException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void index(int id, PackedMolecule molecule) throws IOException {
        var document = new Document();
        field.addTo(document, molecule);
        document.add(new NumericDocValuesField("number", id));
        document.add(new IntPoint(PLACE, id * 0x9E3779B9 >>> 1));
        document.add(new StringField(
                SHARE,
                id % 1_000 == 0 ? "thousandth" : id % 100 == 1 ? "hundredth" : id % 10 == 2 ? "tenth" : "rest",
                Field.Store.NO));
        writer.addDocument(document);
    }

    @Override
    public void loaded() {
        try {
            long start = System.nanoTime();
            writer.commit();
            indexingNanos += System.nanoTime() - start;
            reader.close();
            reader = DirectoryReader.open(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    IndexSearcher indexSearcher() {
        var searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        return searcher;
    }

    static Query query(Asked asked) {
        return new SubstructureQuery(
                STRUCTURE, DirectSearch.pattern(asked, false), new SearchBudget(Limits.INTERACTIVE));
    }

    @Override
    public Searcher searcher() {
        return searcher(indexSearcher());
    }

    /// A searcher that shares each query between two threads, the caller's and one more.
    Searcher sharedSearcher() {
        var searcher = new SlicedSearcher(reader, slices);
        searcher.setQueryCache(null);
        return searcher(searcher);
    }

    private static Searcher searcher(IndexSearcher searcher) {
        return new Searcher() {
            @Override
            public long count(Asked query) {
                try {
                    return searcher.count(query(query));
                } catch (UnreadableStructureException e) {
                    return REFUSED;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public long firstPage(Asked query, int size) {
                try {
                    return searcher.search(query(query), new TopScoreDocCollectorManager(size, null, size))
                            .scoreDocs
                            .length;
                } catch (UnreadableStructureException e) {
                    return REFUSED;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            private Query query(Asked asked) {
                return DaybookEngine.query(asked);
            }
        };
    }

    @Override
    public long bytesPerMolecule() {
        try {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes / Math.max(1, molecules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Prints what only this index can tell: the parts of its loading, its screen, its matcher, and searches with
    /// several clauses.
    void explain(List<Asked> queries, String set) {
        Report.line("%n## %s: inside Daybook", set);
        Report.line(
                "%d segments, heap in use %,d MB; reading SMILES %,.0f molecules/s, packing and indexing %,.0f"
                        + " molecules/s",
                reader.leaves().size(),
                Heap.used() >> 20,
                molecules / (readingNanos / 1e9),
                molecules / (indexingNanos / 1e9));
        try {
            new Candidates(this, queries).print();
            new ComposedQueries(this, molecules).print();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            slices.shutdown();
            reader.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
