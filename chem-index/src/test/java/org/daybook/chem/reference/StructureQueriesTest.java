package org.daybook.chem.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.daybook.chem.lucene.ExactQuery;
import org.daybook.chem.lucene.SimilarityQuery;
import org.daybook.chem.lucene.SlicedSearcher;
import org.daybook.chem.lucene.SubstructureQuery;
import org.daybook.chem.lucene.SuperstructureQuery;
import org.daybook.chem.match.Sameness;
import org.daybook.chem.match.plan.Limits;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.match.query.Stereo;
import org.daybook.chem.pack.PackedMolecule;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Packer;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The structure queries are good citizens of Lucene: they combine, skip, count, and respect deletions as any other
/// query does.
class StructureQueriesTest {
    private static final List<String> MOLECULES = new ArrayList<>();
    private static IndexedMolecules index;

    @BeforeAll
    static void fill() throws IOException {
        var random = new RandomMolecules(77);
        for (int i = 0; i < 300; i++) {
            MOLECULES.add(random.next());
        }
        MOLECULES.addAll(List.of(
                "c1ccccc1",
                "Cc1ccccc1",
                "CCO",
                "CCN",
                "C",
                "O",
                "[Na+].[Cl-]",
                "C[C@H](N)C(=O)O",
                "C[C@@H](N)C(=O)O",
                "CC(N)C(=O)O"));
        index = new IndexedMolecules(MOLECULES, 47);
        index.addWithoutStructure(MOLECULES.size());
        index.delete(3);
        index.delete(MOLECULES.indexOf("Cc1ccccc1"));
        for (int i = 47; i < 94; i++) {
            index.delete(i);
        }
    }

    @AfterAll
    static void release() throws IOException {
        index.close();
    }

    static List<Query> queries() {
        return List.of(
                drawn("c1ccccc1"),
                drawn("CN"),
                drawn("C"),
                drawn("CCN"),
                drawn("C[C@H](N)C(=O)O"),
                drawn("O.Cl"),
                smarts("[$(CO),$(CN)]"),
                smarts("[R]"),
                smarts("*"),
                smarts("[#7;!H0]"),
                smarts("[#6]-[#1]"),
                drawn("[Xe]"),
                exact("CCO", Sameness.IDENTICAL),
                exact("C[C@H](N)C(=O)O", Sameness.IGNORING_STEREO),
                new SimilarityQuery(IndexedMolecules.FIELD, packed("Cc1ccccc1CN"), 0.2, budget()),
                new SuperstructureQuery(
                        IndexedMolecules.FIELD, packed("Cc1ccccc1C(N)C(=O)O"), Stereo.IGNORE, budget()));
    }

    private static Query drawn(String smiles) {
        return new SubstructureQuery(IndexedMolecules.FIELD, DirectSearch.pattern(Asked.drawn(smiles), true), budget());
    }

    private static Query smarts(String smarts) {
        return new SubstructureQuery(
                IndexedMolecules.FIELD, DirectSearch.pattern(Asked.smarts(smarts), false), budget());
    }

    private static Query exact(String smiles, Sameness sameness) {
        return new ExactQuery(IndexedMolecules.FIELD, packed(smiles), sameness, budget());
    }

    private static PackedMolecule packed(String smiles) {
        return Packer.pack(StructureReader.read(smiles, Format.SMILES));
    }

    private static SearchBudget budget() {
        return new SearchBudget(Limits.NONE);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void equalQueriesAreEqualAndOthersAreNot(Query query) {
        Query again = queries().get(queries().indexOf(query));

        assertThat(again).isEqualTo(query).hasSameHashCodeAs(query).isNotSameAs(query);
        assertThat(queries().stream().filter(query::equals)).hasSize(1);
        assertThat(query).isNotEqualTo(new MatchAllDocsQuery());
        assertThat(query.toString("body")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void countIsTheNumberOfHits(Query query) throws IOException {
        assertThat(index.count(query)).isEqualTo(index.hits(query).cardinality());
        assertThat(index.searcher().search(query, 1_000).scoreDocs).hasSize(index.hits(query).cardinality());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void combinesWithTermsAndRanges(Query query) {
        BitSet hits = index.hits(query);
        BitSet even = index.hits(new TermQuery(new Term("parity", "even")));
        Query range = IntPoint.newRangeQuery("place", 100, 220);

        assertThat(index.hits(all(query, new TermQuery(new Term("parity", "even"))))).isEqualTo(and(hits, even));
        assertThat(index.hits(all(query, range))).isEqualTo(and(hits, index.hits(range)));
        assertThat(index.hits(all(query, range, new TermQuery(new Term("parity", "even")))))
                .isEqualTo(and(and(hits, even), index.hits(range)));
        assertThat(index.hits(new BooleanQuery.Builder()
                        .add(query, Occur.SHOULD)
                        .add(range, Occur.SHOULD)
                        .build()))
                .isEqualTo(or(hits, index.hits(range)));
        assertThat(index.hits(new BooleanQuery.Builder()
                        .add(new MatchAllDocsQuery(), Occur.MUST)
                        .add(query, Occur.MUST_NOT)
                        .build()))
                .isEqualTo(without(index.all(), hits));
        assertThat(index.hits(new ConstantScoreQuery(query))).isEqualTo(hits);
    }

    @Test
    void combinesStructureWithStructure() {
        for (Query one : queries()) {
            for (Query other : queries()) {
                assertThat(index.hits(all(one, other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(and(index.hits(one), index.hits(other)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void advancesToWhereverItIsSent(Query query) throws IOException {
        IndexSearcher searcher = index.searcher();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BitSet hits = new BitSet();
            Scorer all = weight.scorer(leaf);
            for (int doc; all != null && (doc = all.iterator().nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                hits.set(doc);
            }
            for (int target = 0; target < leaf.reader().maxDoc(); target += 3) {
                Scorer scorer = weight.scorer(leaf);
                int next = hits.nextSetBit(target);

                assertThat(
                                scorer == null
                                        ? DocIdSetIterator.NO_MORE_DOCS
                                        : scorer.iterator().advance(target))
                        .isEqualTo(next < 0 ? DocIdSetIterator.NO_MORE_DOCS : next);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void firstPageIsTheBeginningOfAllHits(Query query) throws IOException {
        IndexSearcher searcher = index.searcher();
        TopDocs all = searcher.search(query, 1_000);
        TopDocs page = searcher.search(query, 5);

        for (int i = 0; i < page.scoreDocs.length; i++) {
            assertThat(page.scoreDocs[i].doc).isEqualTo(all.scoreDocs[i].doc);
            assertThat(page.scoreDocs[i].score).isEqualTo(all.scoreDocs[i].score);
        }
    }

    /// Slices of ten documents cut each segment of 47 into several, which four threads take.
    @ParameterizedTest
    @MethodSource("queries")
    void findsTheSameWhenThreadsShareTheWork(Query query) throws IOException {
        IndexSearcher alone = index.searcher();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            var shared = new SlicedSearcher(alone.getIndexReader(), threads, 10);
            TopDocs expected = alone.search(query, 1_000);

            assertThat(shared.getSlices().length).isGreaterThan(alone.getIndexReader().leaves().size());
            assertThat(shared.count(query)).isEqualTo(alone.count(query));
            assertThat(shared.search(query, 1_000).scoreDocs)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("shardIndex")
                    .containsExactly(expected.scoreDocs);
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void explainsHitsAsHits(Query query) throws IOException {
        IndexSearcher searcher = index.searcher();
        TopDocs all = searcher.search(query, 1_000);
        BitSet found = new BitSet();
        for (var hit : all.scoreDocs) {
            found.set(hit.doc);
        }
        for (int doc = 0; doc < searcher.getIndexReader().maxDoc(); doc += 7) {
            assertThat(searcher.explain(query, doc).isMatch())
                    .as("document %d", doc)
                    .isEqualTo(found.get(doc) || isDeletedHit(query, doc));
        }
    }

    /// Lucene explains deleted documents as if they were there.
    private static boolean isDeletedHit(Query query, int doc) throws IOException {
        IndexSearcher searcher = index.searcher();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int local = doc - leaf.docBase;
            if (local >= 0
                    && local < leaf.reader().maxDoc()
                    && leaf.reader().getLiveDocs() != null
                    && !leaf.reader().getLiveDocs().get(local)) {
                return searcher.explain(query, doc).isMatch();
            }
        }
        return false;
    }

    @Test
    void findsNothingInAnEmptyIndexOrOneWithoutStructures() throws IOException {
        try (var empty = new IndexedMolecules(List.of(), 1);
                var without = new IndexedMolecules(List.of("", "", ""), 2)) {
            for (Query query : queries()) {
                assertThat(empty.count(query)).isZero();
                assertThat(without.count(query)).as(query.toString()).isZero();
            }
        }
    }

    @Test
    void findsTheSameInOneSegmentAndInMany() throws IOException {
        try (var one = new IndexedMolecules(MOLECULES, 10_000); var many = new IndexedMolecules(MOLECULES, 5)) {
            for (Query query : queries()) {
                assertThat(many.hits(query)).as(query.toString()).isEqualTo(one.hits(query));
                assertThat(many.count(query)).isEqualTo(one.count(query));
            }
        }
    }

    @Test
    void answersAsTheTableOfMeaningsSays() throws IOException {
        List<SemanticsTable> cases = SemanticsTable.cases();
        try (var meanings = new IndexedMolecules(cases.stream().map(SemanticsTable::molecule).toList(), 40)) {
            for (int i = 0; i < cases.size(); i++) {
                SemanticsTable expected = cases.get(i);
                var query = new SubstructureQuery(
                        IndexedMolecules.FIELD,
                        DirectSearch.pattern(expected.asked(), expected.respectStereo()),
                        budget());

                assertThat(meanings.hits(query).get(i))
                        .as("%s in %s: %s", expected.query(), expected.molecule(), expected.why())
                        .isEqualTo(expected.hit());
            }
        }
    }

    @Test
    void piecesOfAMoleculeFindItThroughTheIndex() throws Exception {
        var random = new java.util.Random(4);
        try (var whole = new IndexedMolecules(MOLECULES, 100)) {
            for (int i = 0; i < 300; i++) {
                var fragments = new Fragments(ReferenceMolecule.read(MOLECULES.get(i)), random);
                List<Integer> piece = fragments.piece(1 + random.nextInt(20));
                for (String smarts : List.of(fragments.plainSmarts(piece), fragments.embellishedSmarts(piece))) {
                    assertThat(whole.hits(smarts(smarts)).get(i)).as("%s in %s", smarts, MOLECULES.get(i)).isTrue();
                }
            }
        }
    }

    private static Query all(Query... queries) {
        var all = new BooleanQuery.Builder();
        for (Query query : queries) {
            all.add(query, Occur.FILTER);
        }
        return all.build();
    }

    private static BitSet and(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private static BitSet or(BitSet one, BitSet other) {
        BitSet any = (BitSet) one.clone();
        any.or(other);
        return any;
    }

    private static BitSet without(BitSet one, BitSet other) {
        BitSet rest = (BitSet) one.clone();
        rest.andNot(other);
        return rest;
    }
}
