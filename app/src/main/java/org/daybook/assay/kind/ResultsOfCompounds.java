package org.daybook.assay.kind;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.daybook.registry.correction.CompoundPart;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.correction.CompoundParts;
import org.daybook.shared.Said;
import org.daybook.shared.change.RowImages.RowSet;
import org.daybook.shared.id.CompoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Results go with their compound; each keeps the number that it was measured under.
@Component
class ResultsOfCompounds implements CompoundParts {

    private final JdbcClient database;

    ResultsOfCompounds(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Kind kind() {
        return Kind.RESULTS;
    }

    @Override
    public List<CompoundPart> of(CompoundId compound) {
        return database.sql("""
                        SELECT a.id, a.batch_id, a.reported_text, a.retracted_at, s.assay_name FROM activity a
                            JOIN assay s ON s.id = a.assay_id WHERE a.compound_id = ? ORDER BY s.assay_name, a.id""")
                .param(compound.value())
                .query((row, n) -> new CompoundPart(kind(), row.getLong("id"), compound,
                        Said.of(row.getObject("retracted_at") == null ? "said.assay.of-assay" : "said.assay.retracted",
                                row.getString("assay_name"), row.getString("reported_text")),
                        row.getLong("batch_id")))
                .list();
    }

    @Override
    public List<RowSet> rows(Collection<Long> compounds) {
        return List.of(RowSet.of("activity", "compound_id", compounds));
    }

    @Override
    public void move(Collection<Long> ids, Destination to) {
        database.sql("UPDATE activity SET " + Destination.MOVED + """
                        , version = version + 1,
                            reported_number = CASE WHEN COALESCE(reported_number, :fromNumber) = :toNumber THEN NULL
                                ELSE COALESCE(reported_number, :fromNumber) END WHERE id IN (:ids)""")
                .params(to.parameters(ids))
                .params(Map.of("fromNumber", to.fromNumber(), "toNumber", to.toNumber()))
                .update();
    }
}
