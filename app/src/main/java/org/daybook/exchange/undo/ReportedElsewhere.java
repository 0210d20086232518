package org.daybook.exchange.undo;

import java.util.ArrayList;
import java.util.List;
import org.daybook.shared.Said;
import org.daybook.shared.undo.Brought;
import org.daybook.shared.undo.Part;
import org.daybook.shared.undo.Touched;
import org.daybook.shared.undo.Undoing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the stored rows of other imports report too stays, as long as these are not undone.
@Component
class ReportedElsewhere implements Brought {

    private final JdbcClient database;

    ReportedElsewhere(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Touched> touched(Undoing undoing) {
        List<Touched> touched = new ArrayList<>();
        touched.addAll(database.sql("""
                        SELECT k.id, MIN(r.import_id) AS other FROM compound k
                            JOIN import_row r ON r.compound_id = k.id
                            JOIN data_import i ON i.id = r.import_id AND r.row_number <= i.last_row
                        WHERE k.import_id = :import AND k.id > :after AND k.id <= :to
                            AND r.outcome <> 'REJECTED' AND r.import_id NOT IN (:undone) GROUP BY k.id""")
                .params(undoing.parameters())
                .query((row, n) -> Touched.whole(
                        row.getLong("id"), Said.of("said.exchange.import-reports-about-it", row.getLong("other"))))
                .list());
        database.sql("""
                        SELECT a.id, a.compound_id, a.batch_id, a.reported_text, MIN(c.import_id) AS other
                        FROM activity a JOIN import_claim c ON c.activity_id = a.id
                        WHERE a.import_id = :import AND a.compound_id > :after AND a.compound_id <= :to
                            AND c.import_id NOT IN (:undone)
                        GROUP BY a.id, a.compound_id, a.batch_id, a.reported_text""")
                .params(undoing.parameters())
                .query(row -> {
                    long compound = row.getLong("compound_id");
                    Said why = Said.of("said.exchange.import-reports-it-too", row.getLong("other"));
                    touched.add(new Touched(
                            Part.RESULTS, row.getLong("id"), compound,
                            Said.of("said.shared.result", row.getString("reported_text")), why));
                    long batch = row.getLong("batch_id");
                    if (batch > 0) {
                        touched.add(new Touched(Part.BATCHES, batch, compound,
                                Said.of("said.shared.batch-of-such-a-result"), why));
                    }
                });
        return touched;
    }
}
