package org.daybook.search.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.daybook.chem.match.Pattern;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.search.Expression;
import org.daybook.search.StructureCriterion;

/// What an expression asks, its structures read once and good for any number of runs.
final class ExpressionSearch {

    private final Expression expression;
    private final Map<StructureCriterion, StructureSearch> structures;
    private final Function<Expression.Plain, Query> plain;

    private ExpressionSearch(Expression expression, Map<StructureCriterion, StructureSearch> structures,
            Function<Expression.Plain, Query> plain) {
        this.expression = expression;
        this.structures = structures;
        this.plain = plain;
    }

    /// @param plain the query of a condition that asks nothing of a structure
    /// @throws org.daybook.chem.structure.UnreadableStructureException if a structure cannot be read
    static ExpressionSearch read(Expression expression, Function<Expression.Plain, Query> plain) {
        Map<StructureCriterion, StructureSearch> structures = new HashMap<>();
        expression.structures().forEach(asked -> structures.computeIfAbsent(asked, StructureSearch::read));
        return new ExpressionSearch(expression, structures, plain);
    }

    /// It for one run that spends this budget. Of a compound that the budget leaves undecided it is taken that it does
    /// not contain the structure.
    Query query(SearchBudget budget) {
        return query(expression, budget);
    }

    private Query query(Expression asked, SearchBudget budget) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        switch (asked) {
            case Expression.All all -> all.parts().forEach(part -> query.add(query(part, budget), Occur.FILTER));
            case Expression.Either either -> either.parts()
                    .forEach(part -> query.add(query(part, budget), Occur.SHOULD));
            case Expression.Not not -> query.add(new MatchAllDocsQuery(), Occur.FILTER)
                    .add(query(not.part(), budget), Occur.MUST_NOT);
            case Expression.HasStructure has -> {
                return structures.get(has.criterion()).alone(budget);
            }
            case Expression.Plain condition -> {
                return plain.apply(condition);
            }
        }
        return query.build();
    }

    /// What is asked of structures.
    Stream<StructureSearch> structures() {
        return structures.values().stream();
    }

    /// What to mark in a hit: the first of these that it contains. What must not be there is none of them.
    List<Pattern> marks() {
        return wanted(expression).flatMap(one -> structures.get(one).marks().stream()).toList();
    }

    private static Stream<StructureCriterion> wanted(Expression asked) {
        return switch (asked) {
            case Expression.HasStructure has -> Stream.of(has.criterion());
            case Expression.Not not -> Stream.empty();
            default -> asked.parts().stream().flatMap(ExpressionSearch::wanted);
        };
    }
}
