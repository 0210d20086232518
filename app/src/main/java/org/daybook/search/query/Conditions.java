package org.daybook.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.daybook.people.Actor;
import org.daybook.search.Expression;
import org.daybook.search.Filters;
import org.daybook.search.Filters.ActivityRange;
import org.daybook.search.SearchQuery;
import org.daybook.search.document.Fields;
import org.daybook.search.document.Terms;
import org.daybook.search.index.IndexView;
import org.daybook.shared.kind.ContentKind;
import org.daybook.shared.kind.IndexDocument;
import org.daybook.shared.kind.Kinds;
import org.springframework.stereotype.Component;

/// What hits must fulfil besides words and structure: that the actor may see them, above all.
@Component
class Conditions {

    private final Terms terms;
    private final BoxWords words;
    private final List<String> withdrawable;

    Conditions(Kinds kinds, Terms terms, BoxWords words) {
        this.terms = terms;
        this.words = words;
        this.withdrawable =
                kinds.all().stream().filter(ContentKind::canBeWithdrawn).map(ContentKind::name).toList();
    }

    void add(SearchQuery query, Actor actor, IndexView view, BooleanQuery.Builder all) {
        all.add(visibleTo(actor), Occur.FILTER);
        leaveOutWhatMayHaveBeenHidden(view, all);
        if (!query.kinds().isEmpty()) {
            all.add(kinds(query.kinds()), Occur.FILTER);
        }
        add(query.filters(), all);
    }

    /// A single condition that asks nothing of a structure.
    Query of(Expression.Plain condition) {
        return switch (condition) {
            case Expression.HasWords has -> words.query(words.read(has.words()));
            case Expression.Is is -> words.whole(is.name(), is.value());
            case Expression.Compares compares -> DoubleField.newRangeQuery(compares.field(),
                    compares.comparison().least(compares.number()), compares.comparison().most(compares.number()));
            case Expression.Happened happened -> LongField.newRangeQuery(Fields.DAY,
                    happened.comparison().first(happened.day().toEpochDay()),
                    happened.comparison().last(happened.day().toEpochDay()));
        };
    }

    /// The names among the filters, as `campaign "x"`, in which the actor would find nothing at all.
    List<String> thatNothingMeets(SearchQuery query, Actor actor, IndexView view) throws IOException {
        IndexSearcher searcher = new IndexSearcher(view.reader());
        List<String> none = new ArrayList<>();
        for (Map.Entry<String, String> name : names(query.filters()).entrySet()) {
            if (!name.getValue().isBlank()) {
                BooleanQuery.Builder all = new BooleanQuery.Builder().add(visibleTo(actor), Occur.FILTER);
                whole(name.getKey(), name.getValue(), all);
                if (searcher.search(all.build(), 1).totalHits.value() == 0) {
                    none.add(name.getKey() + " \"" + name.getValue() + "\"");
                }
            }
        }
        return none;
    }

    private static Map<String, String> names(Filters filters) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(IndexDocument.CAMPAIGN, filters.campaign());
        names.put(IndexDocument.NOTEBOOK, filters.notebook());
        names.put(IndexDocument.AUTHOR, filters.author());
        names.put(IndexDocument.ASSAY, filters.activity().map(ActivityRange::assay).orElse(""));
        return names;
    }

    private static Query visibleTo(Actor actor) {
        return actor.person().<Query>map(person -> new TermInSetQuery(Fields.VISIBLE,
                        List.of(new BytesRef(Fields.PUBLIC), new BytesRef(Fields.person(person)))))
                .orElse(new TermQuery(new Term(Fields.VISIBLE, Fields.PUBLIC)));
    }

    /// A late index may still hold an entry that has been redacted; what changed since and can be withdrawn is not
    /// shown.
    private void leaveOutWhatMayHaveBeenHidden(IndexView view, BooleanQuery.Builder all) {
        List<BytesRef> keys = view.missing().stream().filter(change -> withdrawable.contains(change.kind()))
                .map(Fields::key).map(BytesRef::new).toList();
        if (!keys.isEmpty()) {
            all.add(new TermInSetQuery(Fields.KEY, keys), Occur.MUST_NOT);
        }
        if (view.isMuchMissing()) {
            all.add(kinds(withdrawable), Occur.MUST_NOT);
        }
    }

    private static Query kinds(Collection<String> kinds) {
        return new TermInSetQuery(Fields.KIND, kinds.stream().map(BytesRef::new).toList());
    }

    private void add(Filters filters, BooleanQuery.Builder all) {
        names(filters).forEach((field, name) -> whole(field, name, all));
        if (filters.project() != null) {
            whole(IndexDocument.PROJECT, filters.project().toString(), all);
        }
        if (filters.from() != null || filters.to() != null) {
            all.add(LongField.newRangeQuery(Fields.DAY,
                    filters.from() == null ? Long.MIN_VALUE : filters.from().toEpochDay(),
                    filters.to() == null ? Long.MAX_VALUE : filters.to().toEpochDay()), Occur.FILTER);
        }
        filters.properties().forEach(range -> all.add(
                DoubleField.newRangeQuery(IndexDocument.property(range.property()), range.min(), range.max()),
                Occur.FILTER));
        filters.activity().ifPresent(range -> add(range, all));
    }

    private static void add(ActivityRange range, BooleanQuery.Builder all) {
        if (Double.isFinite(range.min()) || Double.isFinite(range.max())) {
            all.add(DoubleField.newRangeQuery(IndexDocument.activity(range.assay()), range.min(), range.max()),
                    Occur.FILTER);
        }
    }

    private void whole(String field, String value, BooleanQuery.Builder all) {
        if (!value.isBlank()) {
            all.add(new TermQuery(new Term(field, terms.of(field, value))), Occur.FILTER);
        }
    }
}
