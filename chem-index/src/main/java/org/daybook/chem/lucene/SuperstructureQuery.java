package org.daybook.chem.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
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
import org.daybook.chem.match.Containment;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.match.query.Stereo;
import org.daybook.chem.pack.PackedMolecule;
import org.jspecify.annotations.Nullable;

/// Finds the structures that a given one contains: each indexed structure is read as a drawn query and sought in it.
///
/// Every structure of at most as many atoms is looked at; most are refused by their elements.
public final class SuperstructureQuery extends Query {

    private final FieldNames names;
    private final PackedMolecule molecule;
    private final Stereo stereo;
    private final SearchBudget budget;

    /// @param name of the [StructureField]
    public SuperstructureQuery(String name, PackedMolecule molecule, Stereo stereo, SearchBudget budget) {
        this.names = new FieldNames(name);
        this.molecule = Objects.requireNonNull(molecule, "molecule");
        this.stereo = Objects.requireNonNull(stereo, "stereo");
        this.budget = Objects.requireNonNull(budget, "budget");
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                NumericDocValues atoms = context.reader().getNumericDocValues(names.atoms());
                return atoms == null ? null : supplier(context, atoms, score(), scoreMode);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private ScorerSupplier supplier(
            LeafReaderContext context, NumericDocValues atoms, float score, ScoreMode scoreMode) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) throws IOException {
                BinaryDocValues molecules = DocValues.getBinary(context.reader(), names.packed());
                DocIdSetIterator small = new SmallEnough(atoms, molecule.atomCount());
                return new ConstantScoreScorer(score, scoreMode,
                        new Proof(small, molecules, new Containment(molecule, stereo, budget)::judge, budget));
            }

            @Override
            public long cost() {
                return atoms.cost();
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(names.packed())) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String field) {
        return "superstructure(" + names.name() + ", " + molecule.atomCount() + " atoms)";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && names.equals(((SuperstructureQuery) other).names)
                && molecule.equals(((SuperstructureQuery) other).molecule)
                && stereo == ((SuperstructureQuery) other).stereo;
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), names, molecule, stereo);
    }

    /// The documents whose structure has at most a number of atoms.
    private static final class SmallEnough extends DocIdSetIterator {
        private final NumericDocValues atoms;
        private final int limit;

        SmallEnough(NumericDocValues atoms, int limit) {
            this.atoms = atoms;
            this.limit = limit;
        }

        @Override
        public int docID() {
            return atoms.docID();
        }

        @Override
        public int nextDoc() throws IOException {
            return skipLarge(atoms.nextDoc());
        }

        @Override
        public int advance(int target) throws IOException {
            return skipLarge(atoms.advance(target));
        }

        private int skipLarge(int from) throws IOException {
            int doc = from;
            while (doc != NO_MORE_DOCS && atoms.longValue() > limit) {
                doc = atoms.nextDoc();
            }
            return doc;
        }

        @Override
        public long cost() {
            return atoms.cost();
        }
    }
}
