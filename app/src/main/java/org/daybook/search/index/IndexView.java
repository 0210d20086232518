package org.daybook.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.daybook.shared.id.Thing;

/// The index at one moment, held open for one search; close it.
public final class IndexView implements AutoCloseable {

    private final SearcherManager owner;
    private final IndexSearcher searcher;
    private final boolean current;
    private final List<Thing> missing;
    private final boolean muchMissing;
    private final int percent;

    IndexView(SearcherManager owner, boolean current, List<Thing> missing, boolean muchMissing, int percent)
            throws IOException {
        this.owner = owner;
        this.searcher = owner.acquire();
        this.current = current;
        this.missing = List.copyOf(missing);
        this.muchMissing = muchMissing;
        this.percent = percent;
    }

    /// Good until the view is closed; do not close it.
    public IndexReader reader() {
        return searcher.getIndexReader();
    }

    /// Whether everything saved before the search began is in this view.
    public boolean isCurrent() {
        return current;
    }

    /// What has changed since, if the view is not current: its documents may say what must not be said any more.
    public List<Thing> missing() {
        return missing;
    }

    /// Whether more has changed than [#missing()] lists.
    public boolean isMuchMissing() {
        return muchMissing;
    }

    /// How much of a rebuild is done; 100 if none is going on.
    public int percent() {
        return percent;
    }

    @Override
    public void close() {
        try {
            owner.release(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
