package org.daybook.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.daybook.people.Actor;
import org.daybook.search.Search;
import org.daybook.search.SearchBusyException;
import org.daybook.search.SearchProperties;
import org.daybook.search.SearchQuery;
import org.daybook.search.SearchResult;
import org.daybook.search.SearchResult.Remark;
import org.daybook.search.index.IndexView;
import org.daybook.search.index.SearchIndex;
import org.daybook.search.text.TextQuery;
import org.daybook.shared.Said;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Answers queries from the Lucene index of this node.
@Service
class LuceneSearch implements Search {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneSearch.class);
    /// A whole list may take so many times as long as a page.
    private static final int LISTS = 4;

    private final SearchProperties settings;
    private final SearchIndex index;
    private final HeavySearches heavy;
    private final SearchExecution run;
    private final Conditions conditions;
    private final BoxWords words;

    LuceneSearch(SearchProperties settings, SearchIndex index, HeavySearches heavy, SearchExecution run,
            Conditions conditions, BoxWords words) {
        this.settings = settings;
        this.index = index;
        this.heavy = heavy;
        this.run = run;
        this.conditions = conditions;
        this.words = words;
    }

    @Override
    public SearchResult find(SearchQuery query, Actor actor) {
        SearchTime time = SearchTime.start(settings);
        try {
            if (!query.isStructural()) {
                return find(query, actor, time);
            }
            return heavy.run(time, () -> find(query, actor, time))
                    .orElseGet(() -> new SearchResult(
                            List.of(), 0, false, time.millis(), null, List.of(new Remark(Remark.Code.CUT_SHORT, ""))));
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /// Reads the query first, because that may be the costly part.
    private SearchResult find(SearchQuery query, Actor actor, SearchTime time) throws IOException {
        ReadQuery read = read(query);
        TextQuery text = read.text();
        try (View view = view()) {
            if (view.index().isEmpty()) {
                return new SearchResult(
                        List.of(), 0, false, time.millis(), null, List.of(new Remark(Remark.Code.UNAVAILABLE, "")));
            }
            SearchRequest question = question(read, actor, view.index().get());
            Answer answer = run.page(question, time);
            List<Remark> remarks = remarks(query, text, question, answer);
            boolean complete = isComplete(question.view());
            if (answer.total() == 0 && complete) {
                conditions.thatNothingMeets(query, actor, question.view())
                        .forEach(name -> remarks.add(new Remark(Remark.Code.NOTHING_IN, name)));
                if (tautomersWouldFind(question, time)) {
                    remarks.add(new Remark(Remark.Code.TAUTOMERS_WOULD_FIND, ""));
                }
            }
            return new SearchResult(
                    answer.hits(),
                    answer.total(),
                    answer.totalIsExact() && complete,
                    time.millis(),
                    answer.next(),
                    remarks);
        }
    }

    @Override
    public List<Found> all(SearchQuery query, Actor actor, int most) {
        SearchTime time = SearchTime.of(settings.timeout().multipliedBy(LISTS));
        try {
            return !query.isStructural()
                    ? all(query, actor, most, time)
                    : heavy.run(time, () -> all(query, actor, most, time))
                            .orElseThrow(() -> new SearchBusyException(settings.timeout()));
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private List<Found> all(SearchQuery query, Actor actor, int most, SearchTime time) throws IOException {
        ReadQuery read = read(query);
        try (View view = view()) {
            return view.index().isEmpty() ? List.of()
                    : run.all(question(read, actor, view.index().get()), most, time).found();
        }
    }

    @Override
    public Optional<List<Thing>> whole(SearchQuery query, Actor actor, int most) {
        SearchTime time = SearchTime.of(settings.timeout().multipliedBy(LISTS));
        try {
            return !query.isStructural() ? whole(query, actor, most, time)
                    : heavy.run(time, () -> whole(query, actor, most, time)).flatMap(Function.identity());
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private Optional<List<Thing>> whole(SearchQuery query, Actor actor, int most, SearchTime time) throws IOException {
        ReadQuery read = read(query);
        try (View view = view()) {
            if (view.index().isEmpty() || !isComplete(view.index().get())) {
                return Optional.empty();
            }
            SearchExecution.All all = run.all(question(read, actor, view.index().get()), most + 1, time);
            return all.isWhole() ? Optional.of(all.found().stream().map(Found::thing).toList()) : Optional.empty();
        }
    }

    private static boolean isComplete(IndexView view) {
        return view.isCurrent() && view.percent() == 100;
    }

    @Override
    public Map<String, Map<Long, Double>> numbers(SearchQuery query, Collection<String> fields, Actor actor) {
        SearchTime time = SearchTime.of(settings.timeout().multipliedBy(LISTS));
        try (View view = view()) {
            return view.index().isEmpty() ? Map.of()
                    : run.numbers(question(read(query), actor, view.index().get()), fields, time);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private boolean tautomersWouldFind(SearchRequest question, SearchTime time) throws IOException {
        Optional<StructureSearch> tautomers = question.structure().flatMap(StructureSearch::asTautomers);
        return tautomers.isPresent() && !time.shouldExit() && run.findsAny(question.with(tautomers.get()), time);
    }

    private View view() throws IOException {
        return new View(index.view());
    }

    private ReadQuery read(SearchQuery query) {
        return new ReadQuery(query, words.read(query.text()),
                query.structure().map(StructureSearch::read).orElse(null),
                query.expression().map(joined -> ExpressionSearch.read(joined, conditions::of)).orElse(null));
    }

    private SearchRequest question(ReadQuery read, Actor actor, IndexView view) {
        SearchQuery query = read.query();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        conditions.add(query, actor, view, all);
        Optional<Query> asked = query.text().isBlank() ? Optional.empty() : Optional.of(words.query(read.text()));
        asked.ifPresent(wanted -> all.add(wanted, Occur.MUST));
        return new SearchRequest(query, all.build(), asked.orElse(null), read.drawn(), read.joined(), view);
    }

    private static List<Remark> remarks(SearchQuery query, TextQuery text, SearchRequest question, Answer answer) {
        List<Remark> remarks = new ArrayList<>();
        if (question.view().percent() < 100) {
            remarks.add(new Remark(Remark.Code.REBUILDING, Integer.toString(question.view().percent())));
        } else if (!question.view().isCurrent()) {
            remarks.add(new Remark(Remark.Code.NOT_CURRENT, ""));
        }
        question.structures().filter(asked -> asked.criterion().tautomers()).forEach(asked -> remarks.add(new Remark(
                asked.isComplete() ? Remark.Code.TAUTOMERS : Remark.Code.TAUTOMERS_CUT,
                Integer.toString(asked.forms().size()))));
        if (answer.cutShort()) {
            remarks.add(new Remark(Remark.Code.CUT_SHORT, ""));
        }
        if (answer.undecided() > 0) {
            remarks.add(new Remark(Remark.Code.UNDECIDED, Long.toString(answer.undecided())));
        }
        if (!query.text().isBlank() && text.isEmpty()) {
            remarks.add(new Remark(Remark.Code.PLAIN_WORDS, Said.of("said.search.there-is-no-word-in-it")));
        } else if (text.remark() != null) {
            remarks.add(new Remark(Remark.Code.PLAIN_WORDS, text.remark()));
        }
        return remarks;
    }

    private UncheckedIOException damaged(IOException e) {
        LOG.error("The search index cannot be read; it is built anew", e);
        index.rebuild();
        return new UncheckedIOException("The search index cannot be read; it is being built anew", e);
    }

    /// A query whose words and structures are understood.
    private record ReadQuery(SearchQuery query, TextQuery text, @Nullable StructureSearch drawn,
            @Nullable ExpressionSearch joined) {
    }

    /// A view that may not be there, to be closed if it is.
    private record View(Optional<IndexView> index) implements AutoCloseable {

        @Override
        public void close() {
            index.ifPresent(IndexView::close);
        }
    }
}
