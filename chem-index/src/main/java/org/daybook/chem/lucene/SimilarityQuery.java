package org.daybook.chem.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.pack.CircularFingerprint;
import org.daybook.chem.pack.PackedMolecule;
import org.jspecify.annotations.Nullable;

/// Finds structures similar to a given one and scores each by its similarity, 0 to 1 (times the boost).
///
/// Similarity is the Tversky index of the circular fingerprints, *c* / (*c* + α (*a* − *c*) + β (*b* − *c*)) with *a*
/// bits of the query, *b* of the candidate and *c* shared ones; α = β = 1 is Tanimoto. A candidate whose number of bits
/// alone rules out the threshold is not compared. When only the best are wanted, the threshold rises with the worst of
/// them.
public final class SimilarityQuery extends Query {

    private final FieldNames names;
    private final long[] bits;
    private final int count;
    private final double alpha;
    private final double beta;
    private final double threshold;
    private final SearchBudget budget;

    /// Tanimoto similarity of at least `threshold`.
    public SimilarityQuery(String name, PackedMolecule molecule, double threshold, SearchBudget budget) {
        this(name, molecule, 1, 1, threshold, budget);
    }

    /// Tversky similarity of at least `threshold`.
    ///
    /// @param name of the [StructureField]
    /// @param alpha weight of what only the query has, at least 0
    /// @param beta weight of what only the candidate has, at least 0
    /// @param threshold 0 to 1
    public SimilarityQuery(
            String name, PackedMolecule molecule, double alpha, double beta, double threshold, SearchBudget budget) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("Threshold must be 0 to 1, got " + threshold);
        }
        if (!(alpha >= 0 && beta >= 0)) {
            throw new IllegalArgumentException("Weights must be >= 0, got " + alpha + " and " + beta);
        }
        this.names = new FieldNames(name);
        this.bits = new CircularFingerprint().bitsOf(molecule.cursor());
        this.count = Arrays.stream(bits).mapToInt(Long::bitCount).sum();
        this.alpha = alpha;
        this.beta = beta;
        this.threshold = threshold;
        this.budget = Objects.requireNonNull(budget, "budget");
    }

    private double similarity(int common, int others) {
        double weight = common + alpha * (count - common) + beta * (others - common);
        return weight == 0 ? 0 : common / weight;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new SimilarityWeight(boost);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(names.fingerprint())) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String field) {
        return "similarity(" + names.name() + ", " + threshold + ")";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && names.equals(((SimilarityQuery) other).names)
                && Arrays.equals(bits, ((SimilarityQuery) other).bits)
                && alpha == ((SimilarityQuery) other).alpha
                && beta == ((SimilarityQuery) other).beta
                && threshold == ((SimilarityQuery) other).threshold;
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), names, Arrays.hashCode(bits), alpha, beta, threshold);
    }

    private final class SimilarityWeight extends Weight {
        private final float boost;

        SimilarityWeight(float boost) {
            super(SimilarityQuery.this);
            this.boost = boost;
        }

        @Override
        public Explanation explain(LeafReaderContext context, int doc) throws IOException {
            Scorer scorer = scorer(context);
            boolean found = scorer != null
                    && scorer.twoPhaseIterator().approximation().advance(doc) == doc
                    && scorer.twoPhaseIterator().matches();
            return found ? Explanation.match(scorer.score(), "similarity of the circular fingerprints")
                    : Explanation.noMatch("less similar than " + threshold);
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
            BinaryDocValues fingerprints = context.reader().getBinaryDocValues(names.fingerprint());
            return fingerprints == null
                    ? null
                    : new DefaultScorerSupplier(new SimilarityScorer(new Fingerprints(fingerprints), boost));
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
            return false;
        }
    }

    private static final class SimilarityScorer extends Scorer {
        private final Fingerprints fingerprints;
        private final float boost;

        SimilarityScorer(Fingerprints fingerprints, float boost) {
            this.fingerprints = fingerprints;
            this.boost = boost;
        }

        @Override
        public int docID() {
            return fingerprints.approximation().docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return TwoPhaseIterator.asDocIdSetIterator(fingerprints);
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            return fingerprints;
        }

        @Override
        public float getMaxScore(int upTo) {
            return boost;
        }

        @Override
        public float score() {
            return (float) fingerprints.similarity * boost;
        }

        @Override
        public void setMinCompetitiveScore(float minScore) {
            fingerprints.least = Math.max(fingerprints.least, Math.nextDown(minScore / boost));
        }
    }

    /// Compares the fingerprint of one candidate after another.
    private final class Fingerprints extends TwoPhaseIterator {
        private static final float MATCH_COST = 60;
        private static final int CLOCK_INTERVAL = 4096;

        private final BinaryDocValues stored;
        private double least = threshold;
        private double similarity;
        private int untilClock = CLOCK_INTERVAL;

        Fingerprints(BinaryDocValues stored) {
            super(stored);
            this.stored = stored;
        }

        @Override
        public boolean matches() throws IOException {
            if (--untilClock < 0) {
                untilClock = CLOCK_INTERVAL;
                if (!budget.hasTime()) {
                    throw new CollectionTerminatedException();
                }
            }
            var bytes = stored.binaryValue();
            int others = CircularFingerprint.count(bytes.bytes, bytes.offset);
            if (similarity(Math.min(count, others), others) < least) {
                return false;
            }
            similarity = similarity(CircularFingerprint.common(bytes.bytes, bytes.offset, bytes.length, bits), others);
            return similarity >= least;
        }

        @Override
        public float matchCost() {
            return MATCH_COST;
        }
    }
}
