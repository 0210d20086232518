package org.daybook.search.query;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.daybook.chem.match.Matcher;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.match.plan.Verdict;
import org.daybook.search.document.Fields;

/// Finds out, for the hits that are shown and no others, which atoms match and how similar they are.
final class HitHighlights {

    private final IndexReader reader;
    private final List<Matcher> matchers;
    private final Optional<Query> likeness;

    HitHighlights(SearchRequest question, Duration time) {
        SearchBudget budget = StructureSearch.budget(time);
        this.reader = question.view().reader();
        this.matchers = question.marks().stream()
                .map(pattern -> new Matcher(pattern, budget))
                .toList();
        this.likeness = question.structure().flatMap(asked -> asked.likeness(budget));
    }

    /// The atoms of a hit that the structure matches, as indexes into its canonical SMILES.
    List<Integer> atoms(int doc) throws IOException {
        if (matchers.isEmpty()) {
            return List.of();
        }
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        BinaryDocValues molecules = leaf.reader().getBinaryDocValues(Fields.PACKED);
        if (molecules == null || !molecules.advanceExact(doc - leaf.docBase)) {
            return List.of();
        }
        BytesRef bytes = molecules.binaryValue();
        for (Matcher matcher : matchers) {
            if (matcher.match(bytes.bytes, bytes.offset) == Verdict.MATCH) {
                return Arrays.stream(matcher.matchedAtoms()).boxed().toList();
            }
        }
        return List.of();
    }

    /// How similar a hit is, if that was asked.
    Optional<Double> likeness(int doc) throws IOException {
        if (likeness.isEmpty()) {
            return Optional.empty();
        }
        double score = new IndexSearcher(reader).explain(likeness.get(), doc).getValue().doubleValue();
        return Optional.of(rounded(score));
    }

    /// A similarity as it is shown: to four places.
    static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }
}
