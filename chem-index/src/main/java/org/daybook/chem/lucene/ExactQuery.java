package org.daybook.chem.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.daybook.chem.match.Comparison;
import org.daybook.chem.match.Sameness;
import org.daybook.chem.match.Skeleton;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.pack.PackedMolecule;
import org.jspecify.annotations.Nullable;

/// Finds the structures that are the same as a given one, in one [Sameness].
///
/// Candidates share the key of the skeleton; each is then compared atom by atom, so a shared key is never taken for a
/// hit.
public final class ExactQuery extends Query {

    private final FieldNames names;
    private final PackedMolecule molecule;
    private final Sameness sameness;
    private final SearchBudget budget;
    private final Term key;

    /// @param name of the [StructureField]
    public ExactQuery(String name, PackedMolecule molecule, Sameness sameness, SearchBudget budget) {
        this.names = new FieldNames(name);
        this.molecule = Objects.requireNonNull(molecule, "molecule");
        this.sameness = Objects.requireNonNull(sameness, "sameness");
        this.budget = Objects.requireNonNull(budget, "budget");
        this.key = new Term(names.skeleton(), new BytesRef(new Skeleton().keyOf(molecule.cursor())));
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                PostingsEnum candidates = context.reader().postings(key, PostingsEnum.NONE);
                return candidates == null ? null : supplier(context, candidates, score(), scoreMode);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private ScorerSupplier supplier(
            LeafReaderContext context, PostingsEnum candidates, float score, ScoreMode scoreMode) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) throws IOException {
                Comparison comparison = new Comparison(molecule, sameness, budget);
                return new ConstantScoreScorer(
                        score,
                        scoreMode,
                        new Proof(
                                candidates,
                                DocValues.getBinary(context.reader(), names.packed()),
                                comparison::compare,
                                budget));
            }

            @Override
            public long cost() {
                return candidates.cost();
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(names.skeleton())) {
            visitor.consumeTerms(this, key);
        }
    }

    @Override
    public String toString(String field) {
        return "exact(" + names.name() + ", " + sameness + ")";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && names.equals(((ExactQuery) other).names)
                && molecule.equals(((ExactQuery) other).molecule)
                && sameness == ((ExactQuery) other).sameness;
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), names, molecule, sameness);
    }
}
