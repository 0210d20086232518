package org.daybook.chem.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.daybook.chem.lucene.StructureField;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Packer;
import org.daybook.chem.structure.read.StructureReader;
import org.jspecify.annotations.Nullable;

/// A small index in memory of molecules numbered from 0, in as many segments as asked for.
///
/// Each document has its number as doc value `number`, as point `place` and as term `id`, and the term `parity:even` or
/// `parity:odd`.
public final class IndexedMolecules implements AutoCloseable {
    public static final String FIELD = "structure";

    private final Directory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final StructureField field = new StructureField(FIELD);
    private DirectoryReader reader;

    public IndexedMolecules(List<String> smiles, int perSegment) throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE));
        for (int i = 0; i < smiles.size(); i++) {
            writer.addDocument(document(i, smiles.get(i)));
            if ((i + 1) % perSegment == 0) {
                writer.commit();
            }
        }
        reader = DirectoryReader.open(writer);
    }

    private Document document(int number, String smiles) {
        var document = new Document();
        document.add(new NumericDocValuesField("number", number));
        document.add(new IntPoint("place", number));
        document.add(new StringField("id", String.valueOf(number), Field.Store.NO));
        document.add(new StringField("parity", number % 2 == 0 ? "even" : "odd", Field.Store.NO));
        if (!smiles.isEmpty()) {
            field.addTo(document, Packer.pack(StructureReader.read(smiles, Format.SMILES)));
        }
        return document;
    }

    public void delete(int number) throws IOException {
        writer.deleteDocuments(new Term("id", String.valueOf(number)));
        refresh();
    }

    /// Adds a document without a structure.
    public void addWithoutStructure(int number) throws IOException {
        writer.addDocument(document(number, ""));
        refresh();
    }

    private void refresh() throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(reader);
        if (newer != null) {
            reader.close();
            reader = newer;
        }
    }

    public IndexSearcher searcher() {
        var searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        return searcher;
    }

    /// Numbers of the molecules that a query finds, read hit by hit.
    public BitSet hits(Query query) {
        BitSet hits = new BitSet();
        try {
            IndexSearcher searcher = searcher();
            Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext leaf : reader.leaves()) {
                collect(leaf, weight.scorer(leaf), hits);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hits;
    }

    private static void collect(LeafReaderContext leaf, @Nullable Scorer scorer, BitSet hits) throws IOException {
        if (scorer == null) {
            return;
        }
        NumericDocValues numbers = leaf.reader().getNumericDocValues("number");
        var live = leaf.reader().getLiveDocs();
        for (int doc = scorer.iterator().nextDoc();
                doc != org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;
                doc = scorer.iterator().nextDoc()) {
            if ((live == null || live.get(doc)) && numbers.advanceExact(doc)) {
                hits.set((int) numbers.longValue());
            }
        }
    }

    public int count(Query query) throws IOException {
        return searcher().count(query);
    }

    public BitSet all() {
        return hits(new MatchAllDocsQuery());
    }

    @Override
    public void close() throws IOException {
        reader.close();
        writer.close();
        directory.close();
    }
}
