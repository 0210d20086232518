package org.daybook.search.query;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.search.TotalHits.Relation;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.search.Hit;
import org.daybook.search.Search;
import org.daybook.search.SearchProperties;
import org.daybook.search.document.Fields;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Runs one question over the index: the page first, then the count for as long as it may take.
@Component
class SearchExecution {

    private static final int EXACT = Integer.MAX_VALUE;
    private static final Duration MARKING = Duration.ofSeconds(1);

    private final SearchProperties settings;
    private final Hits hits;
    private final HeavySearches heavy;

    SearchExecution(SearchProperties settings, Hits hits, HeavySearches heavy) {
        this.settings = settings;
        this.hits = hits;
        this.heavy = heavy;
    }

    Answer page(SearchRequest question, SearchTime time) throws IOException {
        SearchBudget budget = StructureSearch.budget(time.left());
        Sort sort = Orders.of(question.query(), question.isScored());
        int limit = question.query().limit();
        boolean countLater = question.query().isStructural() && Orders.isNatural(sort);
        FieldDoc after = question.query().after().map(cursor -> Cursor.read(cursor, sort)).orElse(null);
        IndexReader reader = question.view().reader();
        IndexSearcher searcher = limited(countLater ? new IndexSearcher(reader) : heavy.searcher(reader), time);
        TopFieldDocs top = searcher.search(question.bind(budget),
                new TopFieldCollectorManager(sort, limit + 1, after, countLater ? limit + 1 : EXACT));

        List<ScoreDoc> page = Arrays.asList(top.scoreDocs).subList(0, Math.min(limit, top.scoreDocs.length));
        List<Hit> found = hits.of(page, question, time.left(MARKING));
        String next = top.scoreDocs.length > limit ? Cursor.write((FieldDoc) page.getLast()) : null;
        boolean cutShort = searcher.timedOut() || budget.timedOut();
        long undecided = budget.undecided();
        boolean isWhole = top.totalHits.relation() == Relation.EQUAL_TO;
        if (isWhole || cutShort || undecided > 0 || time.shouldExit()) {
            boolean exact = isWhole && !cutShort && undecided == 0;
            return new Answer(found, top.totalHits.value(), exact, next, cutShort, undecided);
        }
        return counted(question, found, next, top.totalHits.value(), time.left(settings.countTimeout()));
    }

    /// Whether anything is found at all.
    boolean findsAny(SearchRequest question, SearchTime time) throws IOException {
        IndexSearcher searcher = limited(new IndexSearcher(question.view().reader()), time);
        Query all = question.bind(StructureSearch.budget(time.left()));
        return searcher.search(all, new TopScoreDocCollectorManager(1, 1)).scoreDocs.length > 0;
    }

    /// All things found.
    ///
    /// @param found in order
    /// @param isWhole whether everything was looked at before the time was up
    record All(List<Search.Found> found, boolean isWhole) {
    }

    /// All things found, in order.
    All all(SearchRequest question, int most, SearchTime time) throws IOException {
        Sort sort = Orders.of(question.query(), question.isScored());
        IndexReader reader = question.view().reader();
        int size = Math.max(1, Math.min(most, reader.maxDoc()));
        SearchBudget budget = StructureSearch.budget(time.left());
        IndexSearcher searcher = limited(heavy.searcher(reader), time);
        TopFieldDocs top = searcher.search(question.bind(budget), new TopFieldCollectorManager(sort, size, null, 1));
        Map<Integer, Double> likeness = likeness(question, searcher, size, budget);
        List<Search.Found> found = new ArrayList<>(top.scoreDocs.length);
        StoredFields stored = reader.storedFields();
        for (ScoreDoc doc : top.scoreDocs) {
            Thing thing = Hits.thing(stored.document(doc.doc, Set.of(Fields.KIND, Fields.ID)));
            found.add(new Search.Found(thing, likeness.get(doc.doc)));
        }
        return new All(found, !searcher.timedOut() && !budget.timedOut());
    }

    /// The number that each thing found has in these fields.
    Map<String, Map<Long, Double>> numbers(SearchRequest question, Collection<String> fields, SearchTime time)
            throws IOException {
        IndexSearcher searcher = limited(new IndexSearcher(question.view().reader()), time);
        Query all = question.bind(StructureSearch.budget(time.left()));
        NumberCollector numbers = new NumberCollector(fields);
        searcher.search(all, numbers);
        return numbers.found();
    }

    /// How similar each document is, if that was asked.
    private static Map<Integer, Double> likeness(
            SearchRequest question, IndexSearcher searcher, int size, SearchBudget budget) throws IOException {
        Map<Integer, Double> likeness = new HashMap<>();
        Optional<Query> similar = question.structure().flatMap(structure -> structure.likeness(budget));
        if (similar.isPresent()) {
            for (ScoreDoc doc :
                    searcher.search(similar.get(), new TopScoreDocCollectorManager(size, EXACT)).scoreDocs) {
                likeness.put(doc.doc, HitHighlights.rounded(doc.score));
            }
        }
        return likeness;
    }

    private Answer counted(SearchRequest question, List<Hit> found, @Nullable String next, long atLeast, Duration time)
            throws IOException {
        SearchBudget budget = StructureSearch.budget(time);
        IndexSearcher searcher = limited(heavy.searcher(question.view().reader()), SearchTime.of(time));
        long counted = searcher.search(question.bind(budget), new TotalHitCountCollectorManager(searcher.getSlices()));
        boolean exact = !searcher.timedOut() && !budget.exhausted();
        return new Answer(found, Math.max(counted, atLeast), exact, next, false, 0);
    }

    private static IndexSearcher limited(IndexSearcher searcher, QueryTimeout time) {
        searcher.setTimeout(time);
        return searcher;
    }
}
