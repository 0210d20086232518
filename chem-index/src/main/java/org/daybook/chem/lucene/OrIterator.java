package org.daybook.chem.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Walks over the documents of any of a few iterators; their number, not its logarithm, is the cost of a step.
final class OrIterator extends DocIdSetIterator {

    /// Share of the documents from which on a bit set is cheaper than merging: one in this many.
    private static final int DENSE = 64;

    private final DocIdSetIterator[] parts;
    private final long cost;
    private int doc = -1;

    private OrIterator(List<DocIdSetIterator> parts, long cost) {
        this.parts = parts.toArray(DocIdSetIterator[]::new);
        this.cost = cost;
    }

    /// The union of `parts` in a segment of `maxDoc` documents.
    static DocIdSetIterator of(List<DocIdSetIterator> parts, int maxDoc) throws IOException {
        if (parts.isEmpty()) {
            return DocIdSetIterator.empty();
        }
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        long cost = parts.stream().mapToLong(DocIdSetIterator::cost).sum();
        if (cost > maxDoc / DENSE) {
            FixedBitSet bits = new FixedBitSet(maxDoc);
            for (DocIdSetIterator part : parts) {
                bits.or(part);
            }
            return new BitSetIterator(bits, Math.min(cost, maxDoc));
        }
        return new OrIterator(parts, cost);
    }

    @Override
    public int docID() {
        return doc;
    }

    @Override
    public int nextDoc() throws IOException {
        return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
        int least = NO_MORE_DOCS;
        for (DocIdSetIterator part : parts) {
            int at = part.docID();
            if (at < target) {
                at = part.advance(target);
            }
            least = Math.min(least, at);
        }
        doc = least;
        return least;
    }

    @Override
    public long cost() {
        return cost;
    }
}
