package org.daybook.campaign.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.campaign.stage.Stage;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.undo.Brought;
import org.daybook.shared.undo.Opened;
import org.daybook.shared.undo.Part;
import org.daybook.shared.undo.Touched;
import org.daybook.shared.undo.Undoing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The places in campaigns that imports bring; one that somebody gave keeps a compound here, one that was moved stays.
@Component
@Order(2)
class ImportedMemberships implements Brought {

    /// What a person does with a campaign that an import opened: parks it, joins it, opens a series, says its aim.
    private static final String TOUCHED = """
            EXISTS (SELECT 1 FROM campaign_standing s WHERE s.campaign_id = c.id)
            OR EXISTS (SELECT 1 FROM campaign_person p WHERE p.campaign_id = c.id AND p.person_id <> c.created_by)
            OR EXISTS (SELECT 1 FROM series s WHERE s.campaign_id = c.id AND s.import_id IS NULL)
            OR c.aim NOT LIKE '{"said":"said.campaign.opened-by-the-import-of"%'
                AND c.aim NOT LIKE 'Opened by the import of %'""";

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    ImportedMemberships(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public List<Long> compounds(ImportId of, long after, int limit) {
        List<Long> found = new ArrayList<>();
        for (String column : List.of("import_id", "moved_import")) {
            found.addAll(database.sql("SELECT DISTINCT " + column + ", compound_id FROM membership WHERE " + column
                            + " = :import AND compound_id > :after ORDER BY " + column + ", compound_id LIMIT :limit")
                    .param("import", of.value()).param("after", after).param("limit", limit)
                    .query((row, n) -> row.getLong("compound_id")).list());
        }
        return found;
    }

    @Override
    public Map<Part, Long> count(ImportId of) {
        return Map.of(Part.MEMBERSHIPS, database.sql("SELECT COUNT(*) FROM membership"
                        + " WHERE import_id = :import OR moved_import = :import")
                .param("import", of.value()).query(Long.class).single());
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
                        row.getLong("compound_id"),
                                Said.of("said.campaign.it-was-taken-into-the-campaign", row.getString("title"))))
                .list());
        touched.addAll(database.sql("""
                        SELECT m.id, m.compound_id, m.stage, c.title FROM membership m
                            JOIN campaign c ON c.id = m.campaign_id
                        WHERE m.import_id = :import AND m.compound_id > :after AND m.compound_id <= :to
                            AND (SELECT COUNT(*) FROM stage_change s WHERE s.membership_id = m.id) > 1""")
                .params(undoing.parameters())
                .query((row, n) -> new Touched(Part.MEMBERSHIPS, row.getLong("id"), row.getLong("compound_id"),
                        Said.of("said.campaign.place-in", row.getString("title")),
                        Said.of("said.campaign.it-was-moved-to", Stage.valueOf(row.getString("stage")).word())))
                .list());
        touched.addAll(database.sql("""
                        SELECT m.id, m.compound_id, c.title, MIN(k.what) AS what FROM membership m
                            JOIN campaign c ON c.id = m.campaign_id
                            JOIN correction_about o ON o.thing_kind = :compound AND o.thing_id = m.compound_id
                            JOIN correction_about p ON p.thing_kind = :campaign AND p.thing_id = m.campaign_id
                                AND p.correction_id = o.correction_id
                            JOIN correction k ON k.id = o.correction_id
                        WHERE m.import_id = :import AND m.compound_id > :after AND m.compound_id <= :to
                            AND (SELECT COUNT(*) FROM stage_change s WHERE s.membership_id = m.id) = 1
                        GROUP BY m.id, m.compound_id, c.title""")
                .params(undoing.parameters()).param("compound", CompoundId.KIND).param("campaign", CampaignId.KIND)
                .query((row, n) -> new Touched(Part.MEMBERSHIPS, row.getLong("id"), row.getLong("compound_id"),
                        Said.of("said.campaign.place-in", row.getString("title")), Said.stored(row.getString("what"))))
                .list());
        touched.addAll(database.sql("SELECT m.id, m.compound_id, m.moved_how, c.title FROM membership m"
                        + " JOIN campaign c ON c.id = m.campaign_id WHERE m.moved_import = :import"
                        + " AND m.compound_id > :after AND m.compound_id <= :to")
                .params(undoing.parameters())
                .query((row, n) -> new Touched(Part.MEMBERSHIPS, row.getLong("id"), row.getLong("compound_id"),
                        Said.of("said.campaign.place-in", row.getString("title")),
                        Said.stored(row.getString("moved_how"))))
                .list());
        return touched;
    }

    @Override
    public List<Opened> opened(Undoing undoing, Map<Part, Set<Long>> kept) {
        Map<String, Object> parameters = undoing.parameters();
        parameters.put("places", Undoing.listed(kept.get(Part.MEMBERSHIPS)));
        String others = " AND (m.import_id IS NULL OR m.import_id <> :import OR m.id IN (:places))";
        List<Opened> opened = new ArrayList<>(database.sql("SELECT c.id, c.title, (SELECT COUNT(*) FROM membership m"
                        + " WHERE m.campaign_id = c.id" + others + ") AS others, CASE WHEN " + TOUCHED
                        + " THEN 1 ELSE 0 END AS touched FROM campaign c WHERE c.import_id = :import ORDER BY c.id")
                .params(parameters)
                .query((row, n) -> new Opened(Part.CAMPAIGNS, row.getLong("id"), row.getString("title"),
                        row.getInt("others") > 0 ? Said.of("said.campaign.it-has-other-compounds")
                                : row.getInt("touched") > 0 ? Said.of("said.campaign.somebody-has-gone-on-with-it")
                                        : Opened.GOES))
                .list());
        opened.addAll(database.sql("SELECT s.id, s.title, (SELECT COUNT(*) FROM membership m WHERE m.series_id = s.id"
                        + others + ") AS others FROM series s WHERE s.import_id = :import AND s.campaign_id NOT IN"
                        + " (SELECT id FROM campaign WHERE import_id = :import) ORDER BY s.id")
                .params(parameters)
                .query((row, n) -> new Opened(Part.SERIES, row.getLong("id"), row.getString("title"),
                        row.getInt("others") > 0 ? Said.of("said.campaign.it-has-other-compounds") : Opened.GOES))
                .list());
        return opened;
    }

    /// Series first: a campaign in which somebody opened one stays.
    @Override
    public Map<Part, Integer> close(ImportId of) {
        int series = database.sql("DELETE FROM series WHERE import_id = :import AND NOT EXISTS (SELECT 1 FROM"
                        + " membership m WHERE m.series_id = series.id) AND NOT EXISTS (SELECT 1 FROM"
                        + " campaign_standing s WHERE s.series_id = series.id)")
                .param("import", of.value()).update();
        List<Long> going = database.sql("SELECT c.id FROM campaign c WHERE c.import_id = :import AND NOT (" + TOUCHED
                        + ") AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.campaign_id = c.id) AND NOT EXISTS"
                        + " (SELECT 1 FROM series s WHERE s.campaign_id = c.id)")
                .param("import", of.value()).query(Long.class).list();
        for (long id : going) {
            database.sql("INSERT INTO import_gone (thing_kind, thing_id, import_id, slug) SELECT '" + CampaignId.KIND
                    + "', id, import_id, slug FROM campaign WHERE id = ?").param(id).update();
            database.sql("DELETE FROM campaign_person WHERE campaign_id = ?").param(id).update();
            database.sql("DELETE FROM campaign WHERE id = ?").param(id).update();
            events.publishEvent(Changed.campaign(new CampaignId(id)));
        }
        return Map.of(Part.SERIES, series, Part.CAMPAIGNS, going.size());
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
