package org.daybook.chem.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.daybook.chem.reference.Asked;

/// What the screen lets through, and what proving it costs.
final class Candidates {
    /// Candidates of a query from which on its time says something about one of them.
    private static final int MANY = 200;
    private static final double NEARLY_NONE = 0.05;

    private final DaybookEngine engine;
    private final List<Asked> queries;

    /// @param exact whether the index alone answered
    private record Count(Asked query, long candidates, long hits, long screenNanos, long proofNanos, boolean exact) {}

    Candidates(DaybookEngine engine, List<Asked> queries) {
        this.engine = engine;
        this.queries = queries;
    }

    void print() throws IOException {
        List<Count> counts = new ArrayList<>();
        for (Asked query : queries) {
            count(query);
            counts.add(count(query));
        }
        long exact = counts.stream().filter(Count::exact).count();
        List<Count> proven = counts.stream().filter(count -> !count.exact).toList();
        long candidates = proven.stream().mapToLong(Count::candidates).sum();
        long hits = proven.stream().mapToLong(Count::hits).sum();
        Report.line(
                "%d of %d queries answered by the index alone (%,d hits), those included of which it has no feature;"
                        + " the others: %,d candidates, %,d hits, %.1f %% of candidates true",
                exact,
                counts.size(),
                counts.stream().filter(Count::exact).mapToLong(Count::hits).sum(),
                candidates,
                hits,
                100.0 * hits / Math.max(1, candidates));
        double screen = proven.stream().mapToDouble(Count::screenNanos).sum() / Math.max(1, candidates);
        Report.line("screen %.0f ns a candidate; proof of a rejected candidate %s, of an accepted one %s", screen,
                cost(proven.stream().filter(count -> count.hits <= NEARLY_NONE * count.candidates).toList()),
                cost(proven.stream().filter(count -> count.hits >= (1 - NEARLY_NONE) * count.candidates).toList()));
        Report.line(
                "worst by candidates rejected: %s",
                proven.stream()
                        .sorted((a, b) -> Long.compare(b.candidates - b.hits, a.candidates - a.hits))
                        .limit(5)
                        .map(count -> "%s (%,d candidates, %,d hits, %.1f ms)"
                                .formatted(count.query.name(), count.candidates, count.hits, count.proofNanos / 1e6))
                        .toList());
    }

    private Count count(Asked asked) throws IOException {
        IndexSearcher searcher = engine.indexSearcher();
        Weight weight =
                searcher.createWeight(searcher.rewrite(DaybookEngine.query(asked)), ScoreMode.COMPLETE_NO_SCORES, 1);
        long candidates = 0;
        long hits = 0;
        boolean exact = true;
        long start = System.nanoTime();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            TwoPhaseIterator twoPhase = scorer == null ? null : scorer.twoPhaseIterator();
            exact &= twoPhase == null;
            DocIdSetIterator approximation = scorer == null
                    ? DocIdSetIterator.empty()
                    : twoPhase == null ? scorer.iterator() : twoPhase.approximation();
            while (approximation.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                candidates++;
            }
        }
        long screened = System.nanoTime();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            DocIdSetIterator iterator = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            while (iterator.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                hits++;
            }
        }
        long proof = System.nanoTime() - screened - (screened - start);
        return new Count(asked, candidates, hits, screened - start, Math.max(0, proof), exact);
    }

    /// Nanoseconds of a candidate where nearly all of many candidates end alike: the median, least and most of such
    /// queries.
    private static String cost(List<Count> alike) {
        long[] nanos = alike.stream()
                .filter(count -> count.candidates >= MANY)
                .mapToLong(count -> count.proofNanos / count.candidates)
                .sorted()
                .toArray();
        return nanos.length == 0
                ? "unknown"
                : "%d ns (%d to %d ns in %d queries)"
                        .formatted(nanos[nanos.length / 2], nanos[0], nanos[nanos.length - 1], nanos.length);
    }
}
