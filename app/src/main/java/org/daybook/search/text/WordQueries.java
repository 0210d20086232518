package org.daybook.search.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Turns the words of a search box into a Lucene query.
///
/// A word without a field is looked for in all word fields, the best of them counts, and as a whole identifier.
public final class WordQueries {

    private static final float TIE_BREAKER = 0.1f;
    private static final float OPEN_WORD_BOOST = 0.3f;

    private final Analyzer analyzer;
    private final Map<String, Float> wordFields;
    private final Map<String, Float> wholeFields;
    private final Map<String, String> namedFields;
    private final BinaryOperator<String> wholeTerm;
    private final BiFunction<String, String, Collection<String>> wholeTerms;

    /// @param wordFields the analysed fields that hold words, with their weight
    /// @param wholeFields the fields that hold whole values that any word may be, with their weight
    /// @param namedFields the fields one can ask for by name; those not in `wordFields` hold whole values
    /// @param wholeTerm makes the term of a whole value, from the field and the value
    /// @param wholeTerms makes the terms that a whole value stands for, from the field that was named and the
    ///     value; at
    ///     least one
    public WordQueries(
            Analyzer analyzer,
            Map<String, Float> wordFields,
            Map<String, Float> wholeFields,
            Map<String, String> namedFields,
            BinaryOperator<String> wholeTerm,
            BiFunction<String, String, Collection<String>> wholeTerms) {
        this.analyzer = analyzer;
        this.wordFields = Map.copyOf(wordFields);
        this.wholeFields = Map.copyOf(wholeFields);
        this.namedFields = Map.copyOf(namedFields);
        this.wholeTerm = wholeTerm;
        this.wholeTerms = wholeTerms;
    }

    /// A text that holds no word at all finds nothing.
    public Query query(TextQuery text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean anything = false;
        for (List<Clause> group : text.groups()) {
            List<Query> alternatives = group.stream()
                    .map(this::clause)
                    .filter(query -> !(query instanceof MatchNoDocsQuery))
                    .toList();
            if (!alternatives.isEmpty()) {
                all.add(
                        alternatives.size() == 1 ? alternatives.getFirst() : new DisjunctionMaxQuery(alternatives, 1),
                        Occur.MUST);
                anything = true;
            }
        }
        if (!anything && !text.excluded().isEmpty() && text.groups().isEmpty()) {
            all.add(new MatchAllDocsQuery(), Occur.FILTER);
            anything = true;
        }
        text.excluded().forEach(clause -> all.add(clause(clause), Occur.MUST_NOT));
        return anything ? all.build() : new MatchNoDocsQuery("no word to look for");
    }

    private Query clause(Clause clause) {
        String field = namedFields.get(clause.field());
        if (field == null) {
            return anywhere(clause);
        }
        if (wordFields.containsKey(field)) {
            return inWords(field, clause);
        }
        List<Query> ways = wholeTerms.apply(field, clause.text()).stream()
                .map(term -> whole(new Term(field, term), clause))
                .toList();
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
    }

    private Query anywhere(Clause clause) {
        List<Query> ways = new ArrayList<>();
        wordFields.forEach((field, boost) -> {
            Query words = inWords(field, clause);
            if (!(words instanceof MatchNoDocsQuery)) {
                ways.add(new BoostQuery(words, boost));
            }
        });
        if (!clause.phrase()) {
            wholeFields.forEach((field, boost) -> ways.add(
                    new BoostQuery(whole(new Term(field, wholeTerm.apply(field, clause.text())), clause), boost)));
        }
        return ways.isEmpty() ? new MatchNoDocsQuery("no word") : new DisjunctionMaxQuery(ways, TIE_BREAKER);
    }

    private static Query whole(Term term, Clause clause) {
        Query exact = new ConstantScoreQuery(new TermQuery(term));
        return clause.open()
                ? new DisjunctionMaxQuery(
                        List.of(exact, new BoostQuery(new ConstantScoreQuery(new PrefixQuery(term)), OPEN_WORD_BOOST)),
                        0)
                : exact;
    }

    private Query inWords(String field, Clause clause) {
        List<String> terms = terms(field, clause.text());
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no word");
        }
        if (terms.size() > 1) {
            return new PhraseQuery(field, terms.toArray(String[]::new));
        }
        Term term = new Term(field, terms.getFirst());
        return clause.open()
                ? new DisjunctionMaxQuery(
                        List.of(new TermQuery(term), new BoostQuery(new PrefixQuery(term), OPEN_WORD_BOOST)), 0)
                : new TermQuery(term);
    }

    private List<String> terms(String field, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", e);
        }
        return terms;
    }
}
