package org.daybook.chem.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.daybook.chem.reference.Asked;
import org.jspecify.annotations.Nullable;

/// Searches that combine a structure with a term and a range of numbers: they should cost what the cheapest clause
/// leaves over.
final class ComposedQueries {
    private static final int RUNS = 201;
    private static final List<Asked> STRUCTURES = List.of(
            Asked.drawn("CCN"),
            Asked.drawn("c1ccccc1C(=O)N"),
            Asked.drawn("Cc1ccccc1"),
            Asked.smarts("[#7;!H0]-[#6]=[#8]"),
            Asked.smarts("[$([N;X3]),$([O;H1])]-c"));

    private final DaybookEngine engine;
    private final int molecules;

    ComposedQueries(DaybookEngine engine, int molecules) {
        this.engine = engine;
        this.molecules = molecules;
    }

    void print() throws IOException {
        Report.line("%nstructure AND term AND range of half of all numbers, all hits counted, median of %d runs", RUNS);
        Report.line("| structure | alone: hits | ms | 10 %% left: hits | ms | 1 %%: hits | ms | 0.1 %%: hits | ms"
                + " |%n|---|---|---|---|---|---|---|---|---|");
        Query half = IntPoint.newRangeQuery(DaybookEngine.PLACE, 0, Integer.MAX_VALUE / 2);
        for (Asked structure : STRUCTURES) {
            var row = new StringBuilder(
                    "| `" + structure.text() + "` | " + cells(DaybookEngine.query(structure), structure, null, half));
            for (String share : List.of("tenth", "hundredth", "thousandth")) {
                row.append(" | ").append(cells(null, structure, share, half));
            }
            Report.line("%s |", row.toString().replace("%", "%%"));
        }
        Report.line(
                "the filters alone: 10 %% of %,d: %s ms, 0.1 %%: %s ms",
                molecules,
                Report.ms(median(() -> filters("tenth", half))),
                Report.ms(median(() -> filters("thousandth", half))));
    }

    private interface Source {
        Query query();
    }

    private String cells(@Nullable Query alone, Asked structure, @Nullable String share, Query half)
            throws IOException {
        Source source = () -> alone != null
                ? DaybookEngine.query(structure)
                : new BooleanQuery.Builder()
                        .add(DaybookEngine.query(structure), Occur.FILTER)
                        .add(filters(String.valueOf(share), half), Occur.FILTER)
                        .build();
        return "%,d | %s".formatted(engine.indexSearcher().count(source.query()), Report.ms(median(source)));
    }

    private static Query filters(String share, Query half) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(DaybookEngine.SHARE, share)), Occur.FILTER)
                .add(half, Occur.FILTER)
                .build();
    }

    private double median(Source source) throws IOException {
        IndexSearcher searcher = engine.indexSearcher();
        double[] millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            searcher.count(source.query());
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[RUNS / 2];
    }
}
