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
        Report.line("%d of %d queries answered by the index alone (%,d hits), those included of which it has no feature; the others: %,d candidates, %,d hits, %.1f %% of candidates true",
                exact, counts.size(), counts.stream().filter(Count::exact).mapToLong(Count::hits).sum(), candidates, hits, 100.0 * hits / Math.max(1, candidates));
        double screen = proven.stream().mapToDouble(Count::screenNanos).sum() / Math.max(1, candidates);
        double[] cost = regression(proven);
        Report.line("screen %.0f ns a candidate; proof %.0f ns a rejected and %.0f ns an accepted candidate (least squares over queries)", screen, cost[0], cost[1]);
        Report.line("worst by candidates rejected: %s", proven.stream().sorted((a, b) -> Long.compare(b.candidates - b.hits, a.candidates - a.hits)).limit(5)
                .map(count -> "%s (%,d candidates, %,d hits, %.1f ms)".formatted(count.query.name(), count.candidates, count.hits, count.proofNanos / 1e6)).toList());
    }

    private Count count(Asked asked) throws IOException {
        IndexSearcher searcher = engine.indexSearcher();
        Weight weight = searcher.createWeight(searcher.rewrite(DaybookEngine.query(asked)), ScoreMode.COMPLETE_NO_SCORES, 1);
        long candidates = 0;
        long hits = 0;
        boolean exact = true;
        long start = System.nanoTime();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            TwoPhaseIterator twoPhase = scorer == null ? null : scorer.twoPhaseIterator();
            exact &= twoPhase == null;
            DocIdSetIterator approximation = scorer == null ? DocIdSetIterator.empty() : twoPhase == null ? scorer.iterator() : twoPhase.approximation();
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

    /// Nanoseconds of a rejected and of an accepted candidate that explain the times of all queries best.
    private static double[] regression(List<Count> counts) {
        double rr = 0;
        double ra = 0;
        double aa = 0;
        double rt = 0;
        double at = 0;
        for (Count count : counts) {
            double rejected = count.candidates - count.hits;
            double accepted = count.hits;
            rr += rejected * rejected;
            ra += rejected * accepted;
            aa += accepted * accepted;
            rt += rejected * count.proofNanos;
            at += accepted * count.proofNanos;
        }
        double determinant = rr * aa - ra * ra;
        return determinant == 0 ? new double[] {Double.NaN, Double.NaN} : new double[] {(rt * aa - at * ra) / determinant, (at * rr - rt * ra) / determinant};
    }
}
