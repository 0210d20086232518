package org.daybook.chem.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.BytesRef;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.match.plan.Verdict;

/// Judges the packed molecule of one candidate after another.
///
/// When the time of the search is up, collecting this segment ends with the hits found so far.
final class Proof extends TwoPhaseIterator {

    /// Decides on the packed molecule at an offset of some bytes.
    @FunctionalInterface
    interface Judge {
        Verdict judge(byte[] bytes, int offset);
    }

    /// Simple operations for one candidate, between the quick refusal and the full match.
    private static final float MATCH_COST = 300;

    private final BinaryDocValues molecules;
    private final Judge judge;
    private final SearchBudget budget;

    Proof(DocIdSetIterator candidates, BinaryDocValues molecules, Judge judge, SearchBudget budget) {
        super(candidates);
        this.molecules = molecules;
        this.judge = judge;
        this.budget = budget;
    }

    @Override
    public boolean matches() throws IOException {
        if (!molecules.advanceExact(approximation.docID())) {
            return false;
        }
        BytesRef bytes = molecules.binaryValue();
        Verdict verdict = judge.judge(bytes.bytes, bytes.offset);
        if (verdict == Verdict.UNDECIDED && budget.timedOut()) {
            throw new CollectionTerminatedException();
        }
        return verdict == Verdict.MATCH;
    }

    @Override
    public float matchCost() {
        return MATCH_COST;
    }
}
