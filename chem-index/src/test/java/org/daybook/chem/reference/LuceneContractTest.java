package org.daybook.chem.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.randomizedtesting.RandomizedContext;
import com.carrotsearch.randomizedtesting.RandomizedRunner;
import com.carrotsearch.randomizedtesting.annotations.Seed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.tests.search.CheckHits;
import org.apache.lucene.tests.search.QueryUtils;
import org.daybook.chem.reference.corpus.SmallCorpus;
import org.junit.jupiter.api.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.RunWith;

/// Lucene's own checks of a query hold for every kind of structure query: equality, explanations, skipping, scoring in
/// bulk, counts, best scores first.
///
/// The checks take chance from a runner of JUnit 4, so that one runs them; its seed is fixed. They know no deleted
/// documents: of those speaks [StructureQueriesTest].
class LuceneContractTest {

    @Test
    void everyStructureQueryKeepsTheContractsThatLuceneChecks() {
        var result = JUnitCore.runClasses(InLucenesRunner.class);

        assertThat(result.getFailures()).isEmpty();
        assertThat(result.getRunCount()).isEqualTo(2);
    }

    @RunWith(RandomizedRunner.class)
    @Seed("DA7B00C")
    public static class InLucenesRunner {

        @org.junit.Test
        public void inSegmentsWithDocumentsWithoutStructure() throws IOException {
            List<String> smiles = new ArrayList<>(smiles());
            smiles.addAll(30, Collections.nCopies(30, ""));
            try (var index = new IndexedMolecules(smiles, 40)) {
                checkAll(index.searcher());
            }
        }

        @org.junit.Test
        public void inOneSegment() throws IOException {
            try (var index = new IndexedMolecules(smiles(), 1_000)) {
                checkAll(index.searcher());
            }
        }

        private static List<String> smiles() {
            List<SmallCorpus.Compound> compounds = SmallCorpus.compounds();
            return IntStream.iterate(0, i -> i < compounds.size(), i -> i + 5)
                    .mapToObj(i -> compounds.get(i).smiles())
                    .toList();
        }

        private static void checkAll(IndexSearcher searcher) throws IOException {
            var random = RandomizedContext.current().getRandom();
            List<Query> queries = StructureQueriesTest.queries();
            for (Query query : queries) {
                QueryUtils.check(random, query, searcher);
                QueryUtils.checkCount(query, searcher);
                CheckHits.checkExplanations(query, null, searcher, true);
                CheckHits.checkTopScores(random, query, searcher);
                QueryUtils.checkEqual(query, StructureQueriesTest.queries().get(queries.indexOf(query)));
                for (Query other : queries) {
                    if (other != query) {
                        QueryUtils.checkUnequal(query, other);
                    }
                }
            }
        }
    }
}
