package org.daybook.search.query;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.search.TotalHits.Relation;
import org.daybook.search.Hit;
import org.daybook.search.SearchProperties;
import org.daybook.search.index.Fields;
import org.daybook.shared.CompoundId;
import org.springframework.stereotype.Component;

/// Runs one question over the index: the page first, then the count for as long as it may take.
@Component
class Run {

    private static final int EXACT = Integer.MAX_VALUE;

    private final SearchProperties settings;
    private final Hits hits;

    Run(SearchProperties settings, Hits hits) {
        this.settings = settings;
        this.hits = hits;
    }

    Answer page(Question question) throws IOException {
        StructureSearch.Bound structure = question.structure().bind(question.conditions(), settings.timeout());
        Sort sort = Orders.of(question.query(), structure.isScored() || question.words().isPresent());
        int limit = question.query().limit();
        boolean countLater = question.structure().isAsked() && Orders.isNatural(sort);
        FieldDoc after = question.query().after().map(cursor -> Cursor.read(cursor, sort)).orElse(null);
        IndexSearcher searcher = searcher(question.view().reader(), settings.timeout());
        TopFieldDocs top = searcher.search(structure.query(),
                new TopFieldCollectorManager(sort, limit + 1, after, countLater ? limit + 1 : EXACT));

        List<ScoreDoc> page = Arrays.asList(top.scoreDocs).subList(0, Math.min(limit, top.scoreDocs.length));
        List<Hit> found = hits.of(page, question, structure, question.view().reader().storedFields());
        String next = top.scoreDocs.length > limit ? Cursor.write((FieldDoc) page.getLast()) : null;
        boolean cutShort = searcher.timedOut() || structure.isExhausted();
        if (top.totalHits.relation() == Relation.EQUAL_TO || cutShort) {
            return new Answer(found, top.totalHits.value(), top.totalHits.relation() == Relation.EQUAL_TO && !cutShort, next, cutShort);
        }
        return counted(question, found, next, top.totalHits.value());
    }

    /// The ids of all compounds found, in order.
    List<CompoundId> compounds(Question question, int most) throws IOException {
        StructureSearch.Bound structure = question.structure().bind(question.conditions(), settings.timeout().multipliedBy(4));
        Sort sort = Orders.of(question.query(), structure.isScored() || question.words().isPresent());
        IndexReader reader = question.view().reader();
        int size = Math.max(1, Math.min(most, reader.maxDoc()));
        TopFieldDocs top = searcher(reader, settings.timeout().multipliedBy(4)).search(structure.query(), new TopFieldCollectorManager(sort, size, null, 1));
        List<CompoundId> ids = new ArrayList<>(top.scoreDocs.length);
        StoredFields stored = reader.storedFields();
        for (ScoreDoc doc : top.scoreDocs) {
            ids.add(new CompoundId(Hits.id(stored.document(doc.doc, java.util.Set.of(Fields.ID)))));
        }
        return ids;
    }

    private Answer counted(Question question, List<Hit> found, String next, long atLeast) throws IOException {
        StructureSearch.Bound structure = question.structure().bind(question.conditions(), settings.countTimeout());
        IndexSearcher searcher = searcher(question.view().reader(), settings.countTimeout());
        long counted = searcher.search(structure.query(), new TotalHitCountCollectorManager(searcher.getSlices()));
        boolean exact = !searcher.timedOut() && !structure.isExhausted();
        return new Answer(found, Math.max(counted, atLeast), exact, next, false);
    }

    private static IndexSearcher searcher(IndexReader reader, Duration time) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setTimeout(new Deadline(System.nanoTime() + time.toNanos()));
        return searcher;
    }

    private record Deadline(long nanos) implements QueryTimeout {

        @Override
        public boolean shouldExit() {
            return System.nanoTime() - nanos > 0;
        }
    }
}
