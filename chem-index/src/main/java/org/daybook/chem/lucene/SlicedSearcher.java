package org.daybook.chem.lucene;

import java.util.List;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/// An [IndexSearcher] that shares the work of one search among threads, segment by segment and also within a large
/// segment.
///
/// For searches that must look at every candidate (a count, an order by similarity). One that ends at the first page
/// has no use for it: the documents of other slices are then looked at in vain.
public final class SlicedSearcher extends IndexSearcher {

    /// Documents of a slice at most: proving all of them costs some milliseconds, handing one to a thread some ten
    /// microseconds.
    public static final int DOCUMENTS_PER_SLICE = 25_000;

    private static final int SEGMENTS_PER_SLICE = 5;

    private final int documentsPerSlice;

    /// @param executor runs the slices but the one that the caller itself takes
    public SlicedSearcher(IndexReader reader, Executor executor) {
        this(reader, executor, DOCUMENTS_PER_SLICE);
    }

    /// @param documentsPerSlice above 0
    public SlicedSearcher(IndexReader reader, Executor executor, int documentsPerSlice) {
        super(reader, executor);
        this.documentsPerSlice = documentsPerSlice;
    }

    @Override
    protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
        return slices(leaves, documentsPerSlice, SEGMENTS_PER_SLICE, true);
    }
}
