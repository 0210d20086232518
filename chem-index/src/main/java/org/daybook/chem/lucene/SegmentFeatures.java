package org.daybook.chem.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// How many documents of one segment have each feature: what the choice of lists is made from, without a look at the
/// disk.
///
/// Read once for a segment, at the first search (some milliseconds for a hundred thousand structures), and forgotten
/// when the segment is closed. Eight bytes for each different feature, less than a megabyte for a million structures.
/// Immutable.
final class SegmentFeatures {

    private static final Map<IndexReader.CacheKey, Map<String, SegmentFeatures>> KNOWN = new ConcurrentHashMap<>();

    private final int[] features;
    private final int[] documents;
    private final int structures;

    private SegmentFeatures(LeafReader reader, String field) throws IOException {
        Terms terms = reader.terms(field);
        int size = 0;
        int[] found = new int[1024];
        int[] counts = new int[1024];
        if (terms != null) {
            TermsEnum all = terms.iterator();
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, 2 * size);
                    counts = Arrays.copyOf(counts, 2 * size);
                }
                found[size] = FeatureTokens.read(term) ^ Integer.MIN_VALUE;
                counts[size++] = all.docFreq();
            }
        }
        structures = terms == null ? 0 : terms.getDocCount();
        features = Arrays.copyOf(found, size);
        documents = Arrays.copyOf(counts, size);
    }

    /// The counts of `field` in the segment of `reader`.
    static SegmentFeatures of(LeafReader reader, String field) throws IOException {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        if (helper == null) {
            return new SegmentFeatures(reader, field);
        }
        Map<String, SegmentFeatures> fields = KNOWN.computeIfAbsent(helper.getKey(), key -> {
            helper.addClosedListener(KNOWN::remove);
            return new ConcurrentHashMap<>();
        });
        try {
            return fields.computeIfAbsent(field, name -> read(reader, name));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static SegmentFeatures read(LeafReader reader, String field) {
        try {
            return new SegmentFeatures(reader, field);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Number of documents with a structure, deleted ones included.
    int structures() {
        return structures;
    }

    /// Number of documents with `feature`, deleted ones included.
    int documents(int feature) {
        int index = Arrays.binarySearch(features, feature ^ Integer.MIN_VALUE);
        return index < 0 ? 0 : documents[index];
    }
}
