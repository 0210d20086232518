package org.daybook.assay.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.shared.Said;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.undo.Brought;
import org.daybook.shared.undo.Opened;
import org.daybook.shared.undo.Part;
import org.daybook.shared.undo.Touched;
import org.daybook.shared.undo.Undoing;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The results that imports bring; further results keep compounds, batches and numbers here.
@Component
@Order(1)
class ImportedResults implements Brought {

    private static final String GOING = """
            (SELECT id FROM compound WHERE import_id = :import AND id > :after AND id <= :to AND id NOT IN (:staying))
            """;
    private static final String OTHERS = "(a.import_id IS NULL OR a.import_id NOT IN (:undone))";

    private final JdbcClient database;

    ImportedResults(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Long> compounds(ImportId of, long after, int limit) {
        List<Long> found = new ArrayList<>();
        for (String column : List.of("import_id", "retracted_in", "moved_import")) {
            found.addAll(database.sql("SELECT DISTINCT " + column + ", compound_id FROM activity WHERE " + column
                            + " = :import AND compound_id > :after ORDER BY " + column + ", compound_id LIMIT :limit")
                    .param("import", of.value()).param("after", after).param("limit", limit)
                    .query((row, n) -> row.getLong("compound_id")).list());
        }
        return found;
    }

    @Override
    public Map<Part, Long> count(ImportId of) {
        return Map.of(
                Part.RESULTS, count("SELECT COUNT(*) FROM activity WHERE import_id = ?", of)
                        + count("SELECT COUNT(*) FROM activity WHERE moved_import = ?", of),
                Part.OTHERS, count("SELECT COUNT(*) FROM activity WHERE retracted_in = ?", of));
    }

    private long count(String sql, ImportId of) {
        return database.sql(sql).param(of.value()).query(Long.class).single();
    }

    @Override
    public List<Touched> touched(Undoing undoing) {
        List<Touched> touched = new ArrayList<>();
        touched.addAll(database.sql("SELECT a.compound_id, COUNT(*) AS results FROM activity a"
                        + " JOIN compound k ON k.id = a.compound_id WHERE k.import_id = :import AND k.id > :after"
                        + " AND k.id <= :to AND " + OTHERS + " GROUP BY a.compound_id")
                .params(undoing.parameters())
                .query((row, n) -> Touched.whole(row.getLong("compound_id"), results(row.getInt("results"))))
                .list());
        touched.addAll(database.sql("SELECT b.id, b.compound_id, b.number_text, b.code, COUNT(*) AS results"
                        + " FROM batch b JOIN activity a ON a.batch_id = b.id WHERE b.import_id = :import"
                        + " AND b.compound_id > :after AND b.compound_id <= :to AND " + OTHERS
                        + " GROUP BY b.id, b.compound_id, b.number_text, b.code")
                .params(undoing.parameters())
                .query((row, n) -> new Touched(Part.BATCHES, row.getLong("id"), row.getLong("compound_id"),
                        Said.of("said.shared.batch", row.getString("number_text"), row.getString("code")),
                        results(row.getInt("results"))))
                .list());
        touched.addAll(database.sql("SELECT n.id, n.compound_id, n.number_text, COUNT(*) AS results"
                        + " FROM compound_number n JOIN activity a ON a.compound_id = n.compound_id"
                        + " AND a.reported_number = n.number_text WHERE n.import_id = :import"
                        + " AND n.compound_id > :after AND n.compound_id <= :to AND " + OTHERS
                        + " GROUP BY n.id, n.compound_id, n.number_text")
                .params(undoing.parameters())
                .query((row, n) -> new Touched(Part.NUMBERS, row.getLong("id"), row.getLong("compound_id"),
                        Said.of("said.shared.number", row.getString("number_text")),
                        Said.of("said.assay.under-it", results(row.getInt("results")))))
                .list());
        database.sql("SELECT a.id, a.compound_id, a.batch_id, a.reported_text, MIN(c.what) AS what FROM activity a"
                        + " JOIN correction_about o ON o.thing_kind = :kind AND o.thing_id = a.id"
                        + " JOIN correction c ON c.id = o.correction_id WHERE a.import_id = :import"
                        + " AND a.compound_id > :after AND a.compound_id <= :to AND c.takes_back IS NULL"
                        + " AND c.taken_back_at IS NULL AND a.retracted_at IS NULL"
                        + " GROUP BY a.id, a.compound_id, a.batch_id, a.reported_text")
                .params(undoing.parameters()).param("kind", ActivityId.KIND)
                .query(row -> {
                    long compound = row.getLong("compound_id");
                    Said what = Said.stored(row.getString("what"));
                    touched.add(new Touched(Part.RESULTS, row.getLong("id"), compound,
                            Said.of("said.shared.result", row.getString("reported_text")), what));
                    if (row.getLong("batch_id") > 0) {
                        touched.add(new Touched(Part.BATCHES, row.getLong("batch_id"), compound,
                                Said.of("said.shared.batch-of-such-a-result"), what));
                    }
                });
        touched.addAll(database.sql("SELECT id, compound_id, reported_text, moved_how FROM activity"
                        + " WHERE moved_import = :import AND compound_id > :after AND compound_id <= :to")
                .params(undoing.parameters())
                .query((row, n) -> new Touched(Part.RESULTS, row.getLong("id"), row.getLong("compound_id"),
                        Said.of("said.shared.result", row.getString("reported_text")),
                        Said.stored(row.getString("moved_how"))))
                .list());
        return touched;
    }

    @Override
    public List<Opened> opened(Undoing undoing, Map<Part, Set<Long>> kept) {
        Map<String, Object> parameters = undoing.parameters();
        parameters.put("results", Undoing.listed(kept.get(Part.RESULTS)));
        return database.sql("SELECT s.id, s.assay_name, s.version, (SELECT COUNT(*) FROM activity a WHERE"
                        + " a.assay_id = s.id AND (a.import_id IS NULL OR a.import_id <> :import"
                        + " OR a.id IN (:results))) AS others FROM assay s WHERE s.import_id = :import"
                        + " ORDER BY s.assay_name, s.id")
                .params(parameters)
                .query((row, n) -> new Opened(Part.ASSAYS, row.getLong("id"), row.getString("assay_name"),
                        row.getInt("others") > 0 ? Said.of("said.assay.it-has-other-results")
                                : row.getInt("version") > 0 ? Said.of("said.assay.it-was-edited") : Opened.GOES))
                .list();
    }

    @Override
    public Map<Part, Integer> close(ImportId of) {
        String going = " FROM assay WHERE import_id = :import AND version = 0 AND NOT EXISTS"
                + " (SELECT 1 FROM activity a WHERE a.assay_id = assay.id)";
        database.sql("INSERT INTO import_gone (thing_kind, thing_id, import_id, slug) SELECT '" + AssayId.KIND
                + "', id, import_id, slug" + going).param("import", of.value()).update();
        return Map.of(Part.ASSAYS, database.sql("DELETE" + going).param("import", of.value()).update());
    }

    private static Said results(int count) {
        return count == 1 ? Said.of("said.assay.another-result-was-recorded")
                : Said.of("said.assay.other-results-were-recorded", count);
    }

    @Override
    public Map<Part, Integer> takeAway(Undoing undoing, Map<Part, Set<Long>> kept) {
        Map<String, Object> parameters = undoing.parameters();
        parameters.put("staying", Undoing.listed(kept.get(Part.COMPOUNDS)));
        parameters.put("results", Undoing.listed(kept.get(Part.RESULTS)));
        String going = "FROM activity a WHERE a.compound_id > :after AND a.compound_id <= :to AND (a.compound_id IN "
                + GOING + " OR a.import_id = :import AND a.id NOT IN (:results))";
        database.sql("INSERT INTO import_gone (thing_kind, thing_id, import_id) SELECT '" + ActivityId.KIND + "', a.id,"
                        + " CAST(:import AS BIGINT) " + going)
                .params(parameters).update();
        database.sql("DELETE FROM import_claim WHERE activity_id IN (SELECT a.id " + going + ")")
                .params(parameters).update();
        int results = database.sql("DELETE FROM activity WHERE id IN (SELECT a.id " + going + ")")
                .params(parameters).update();
        int back = database.sql("UPDATE activity SET retracted_at = NULL, retracted_by = NULL, retracted_reason = NULL,"
                        + " retracted_in = NULL WHERE retracted_in = :import AND compound_id > :after"
                        + " AND compound_id <= :to")
                .params(parameters).update();
        return Map.of(Part.RESULTS, results, Part.OTHERS, back);
    }
}
