package org.daybook.campaign.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.campaign.stage.Stage;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.undo.Brought;
import org.daybook.shared.undo.Part;
import org.daybook.shared.undo.Touched;
import org.daybook.shared.undo.Undoing;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The places in campaigns that imports bring; one that somebody gave keeps a compound here, one that was moved stays.
@Component
@Order(2)
class ImportedMemberships implements Brought {

    private final JdbcClient database;

    ImportedMemberships(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Long> compounds(ImportId of, long after, int limit) {
        return database.sql("SELECT DISTINCT import_id, compound_id FROM membership WHERE import_id = :import"
                        + " AND compound_id > :after ORDER BY import_id, compound_id LIMIT :limit")
                .param("import", of.value()).param("after", after).param("limit", limit)
                .query((row, n) -> row.getLong("compound_id")).list();
    }

    @Override
    public Map<Part, Long> count(ImportId of) {
        return Map.of(Part.MEMBERSHIPS, database.sql("SELECT COUNT(*) FROM membership WHERE import_id = ?")
                .param(of.value()).query(Long.class).single());
    }

    @Override
    public List<Touched> touched(Undoing undoing) {
        List<Touched> touched = new ArrayList<>();
        touched.addAll(database.sql("""
                        SELECT m.compound_id, c.title FROM membership m JOIN compound k ON k.id = m.compound_id
                            JOIN campaign c ON c.id = m.campaign_id
                        WHERE k.import_id = :import AND k.id > :after AND k.id <= :to
                            AND (m.import_id IS NULL OR m.import_id NOT IN (:undone))""")
                .params(undoing.parameters())
                .query((row, n) -> Touched.whole(
                        row.getLong("compound_id"), "it was taken into the campaign " + row.getString("title")))
                .list());
        touched.addAll(database.sql("""
                        SELECT m.id, m.compound_id, m.stage, c.title FROM membership m
                            JOIN campaign c ON c.id = m.campaign_id
                        WHERE m.import_id = :import AND m.compound_id > :after AND m.compound_id <= :to
                            AND (SELECT COUNT(*) FROM stage_change s WHERE s.membership_id = m.id) > 1""")
                .params(undoing.parameters())
                .query((row, n) -> new Touched(Part.MEMBERSHIPS, row.getLong("id"), row.getLong("compound_id"),
                        "place in " + row.getString("title"),
                        "it was moved to " + Stage.valueOf(row.getString("stage")).label()))
                .list());
        return touched;
    }

    @Override
    public Map<Part, Integer> takeAway(Undoing undoing, Map<Part, Set<Long>> kept) {
        Map<String, Object> parameters = undoing.parameters();
        parameters.put("staying", Undoing.listed(kept.get(Part.COMPOUNDS)));
        parameters.put("places", Undoing.listed(kept.get(Part.MEMBERSHIPS)));
        String going = """
                FROM membership m WHERE m.compound_id > :after AND m.compound_id <= :to
                    AND (m.import_id = :import AND m.id NOT IN (:places) OR m.compound_id IN (SELECT id FROM compound
                        WHERE import_id = :import AND id > :after AND id <= :to AND id NOT IN (:staying)))""";
        database.sql("DELETE FROM stage_change WHERE membership_id IN (SELECT m.id " + going + ")")
                .params(parameters).update();
        int places = database.sql("DELETE FROM membership WHERE id IN (SELECT m.id " + going + ")")
                .params(parameters).update();
        return Map.of(Part.MEMBERSHIPS, places);
    }
}
