package org.daybook.chem.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.daybook.chem.match.Matcher;
import org.daybook.chem.match.Pattern;
import org.daybook.chem.match.plan.SearchBudget;
import org.jspecify.annotations.Nullable;

/// Finds the structures that contain a pattern, drawn or SMARTS.
///
/// Candidates are the documents that have the features the pattern needs; each is proven atom by atom, after all
/// cheaper clauses of the search have had their say. When the budget of the search is used up, the search ends with
/// what it has and the budget says so. Queries are equal if their patterns are, whatever their budgets. Not kept in
/// Lucene's query cache: an answer that a budget has cut short must not be given to the next search.
public final class SubstructureQuery extends Query {

    private final FieldNames names;
    private final Pattern pattern;
    private final SearchBudget budget;

    /// @param name of the [StructureField]
    /// @param budget shared by all structure queries of one search
    public SubstructureQuery(String name, Pattern pattern, SearchBudget budget) {
        this.names = new FieldNames(name);
        this.pattern = Objects.requireNonNull(pattern, "pattern");
        this.budget = Objects.requireNonNull(budget, "budget");
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new SubstructureWeight(boost, scoreMode);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(names.features())) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String field) {
        return "substructure(" + names.name() + ", " + pattern.atomCount() + " atoms)";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && names.equals(((SubstructureQuery) other).names)
                && pattern.equals(((SubstructureQuery) other).pattern);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * classHash() + names.hashCode()) + pattern.hashCode();
    }

    private final class SubstructureWeight extends ConstantScoreWeight {
        private final ScoreMode scoreMode;

        SubstructureWeight(float boost, ScoreMode scoreMode) {
            super(SubstructureQuery.this, boost);
            this.scoreMode = scoreMode;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
            LeafScreen screen = new LeafScreen(context.reader(), names.features(), pattern.requirement());
            return screen.isEmpty() ? null : new SubstructureScorerSupplier(context, screen, score(), scoreMode);
        }

        @Override
        public int count(LeafReaderContext context) throws IOException {
            if (pattern.requirement().exact().isEmpty() || context.reader().hasDeletions()) {
                return super.count(context);
            }
            return new LeafScreen(context.reader(), names.features(), pattern.requirement()).exactCount();
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
            return false;
        }
    }

    private final class SubstructureScorerSupplier extends ScorerSupplier {
        private final LeafReaderContext context;
        private final LeafScreen screen;
        private final float score;
        private final ScoreMode scoreMode;

        SubstructureScorerSupplier(LeafReaderContext context, LeafScreen screen, float score, ScoreMode scoreMode) {
            this.context = context;
            this.screen = screen;
            this.score = score;
            this.scoreMode = scoreMode;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            DocIdSetIterator candidates = screen.candidates();
            if (screen.isExact()) {
                return new ConstantScoreScorer(score, scoreMode, candidates);
            }
            BinaryDocValues molecules = DocValues.getBinary(context.reader(), names.packed());
            return new ConstantScoreScorer(
                    score, scoreMode, new Proof(candidates, molecules, new Matcher(pattern, budget)::match, budget));
        }

        @Override
        public long cost() {
            return screen.cost();
        }
    }
}
