package org.daybook.search.query;

import java.util.List;
import org.apache.lucene.search.Query;
import org.daybook.search.document.Fields;
import org.daybook.search.document.Terms;
import org.daybook.search.text.Clause;
import org.daybook.search.text.TextGrammar;
import org.daybook.search.text.TextQuery;
import org.daybook.search.text.WordAnalyzer;
import org.daybook.search.text.WordQueries;
import org.springframework.stereotype.Component;

/// The words of the search box, over the fields of this index.
@Component
class BoxWords {

    private static final TextGrammar GRAMMAR = new TextGrammar(Fields.NAMED.keySet());

    private final WordQueries queries;

    BoxWords(Terms terms) {
        this.queries =
                new WordQueries(new WordAnalyzer(), Fields.WORDS, Fields.WHOLE, Fields.NAMED, terms::of, terms::named);
    }

    /// Never fails: what was not understood is in its remark.
    TextQuery read(String text) {
        return GRAMMAR.read(text);
    }

    /// A text without a word finds nothing.
    Query query(TextQuery text) {
        return queries.query(text);
    }

    /// What has a whole value in a field.
    ///
    /// @param name one of [Fields#NAMED]
    Query whole(String name, String value) {
        return query(new TextQuery(List.of(List.of(new Clause(name, value, true, false))), List.of(), null));
    }
}
