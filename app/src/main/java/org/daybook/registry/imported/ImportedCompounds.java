package org.daybook.registry.imported;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.registry.compound.IdentityKey;
import org.daybook.registry.history.CompoundChange.Kind;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.renewal.IdentityRenewal;
import org.daybook.shared.Said;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.undo.Brought;
import org.daybook.shared.undo.Part;
import org.daybook.shared.undo.Touched;
import org.daybook.shared.undo.Undoing;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The compounds that imports register, and what they add to others: numbers, names, batches, a structure.
///
/// A compound that somebody changed stays with its numbers and names. A number that goes is retired and remembers whose
/// it was.
@Component
@Order(4)
class ImportedCompounds implements Brought {

    /// Ids in the list of one statement; PostgreSQL takes 65,535.
    private static final int AT_ONCE = 5_000;
    private static final String MADE = "k.import_id = :import AND k.id > :after AND k.id <= :to";
    private static final List<String> MOVING = List.of("compound_number", "synonym", "batch");
    private static final String GOING =
            "(SELECT k.id FROM compound k WHERE " + MADE + " AND k.id NOT IN (:staying))";

    private final JdbcClient database;
    private final JdbcTemplate batch;
    private final IdentityRenewal renewal;

    ImportedCompounds(JdbcClient database, JdbcTemplate batch, IdentityRenewal renewal) {
        this.database = database;
        this.batch = batch;
        this.renewal = renewal;
    }

    @Override
    public List<Long> compounds(ImportId of, long after, int limit) {
        List<Long> found = new ArrayList<>(database
                .sql("SELECT id FROM compound WHERE import_id = :import AND id > :after ORDER BY import_id, id"
                        + " LIMIT :limit")
                .param("import", of.value()).param("after", after).param("limit", limit)
                .query(Long.class).list());
        for (String table : List.of("compound_number", "synonym", "batch", "compound_change")) {
            found.addAll(database.sql("SELECT DISTINCT import_id, compound_id FROM " + table
                            + " WHERE import_id = :import AND compound_id > :after ORDER BY import_id, compound_id"
                            + " LIMIT :limit")
                    .param("import", of.value()).param("after", after).param("limit", limit)
                    .query((row, n) -> row.getLong("compound_id")).list());
        }
        for (String table : MOVING) {
            found.addAll(database.sql("SELECT DISTINCT moved_import, compound_id FROM " + table
                            + " WHERE moved_import = :import AND compound_id > :after"
                            + " ORDER BY moved_import, compound_id LIMIT :limit")
                    .param("import", of.value()).param("after", after).param("limit", limit)
                    .query((row, n) -> row.getLong("compound_id")).list());
        }
        return found;
    }

    @Override
    public Map<Part, Long> count(ImportId of) {
        String added = " t JOIN compound k ON k.id = t.compound_id WHERE t.import_id = :import"
                + " AND (k.import_id IS NULL OR k.import_id <> :import)";
        return Map.of(
                Part.COMPOUNDS, count("SELECT COUNT(*) FROM compound WHERE import_id = :import", of),
                Part.BATCHES, count("SELECT COUNT(*) FROM batch WHERE import_id = :import", of) + moved("batch", of),
                Part.NUMBERS, count("SELECT COUNT(*) FROM compound_number" + added, of) + moved("compound_number", of),
                Part.SYNONYMS, count("SELECT COUNT(*) FROM synonym" + added, of) + moved("synonym", of),
                Part.OTHERS, count("SELECT COUNT(*) FROM compound_change" + added
                        + " AND t.kind IN ('NAMED', 'STRUCTURE_GIVEN')", of));
    }

    /// What a merge or split let go to another compound; it stays.
    private long moved(String table, ImportId of) {
        return count("SELECT COUNT(*) FROM " + table + " WHERE moved_import = :import", of);
    }

    private long count(String sql, ImportId of) {
        return database.sql(sql).param("import", of.value()).query(Long.class).single();
    }

    @Override
    public long made(ImportId of, Collection<Long> compounds) {
        List<Long> all = List.copyOf(compounds);
        long made = 0;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            made += database.sql("SELECT COUNT(*) FROM compound WHERE import_id = :import AND id IN (:ids)")
                    .param("import", of.value())
                    .param("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .query(Long.class).single();
        }
        return made;
    }

    @Override
    public List<Touched> touched(Undoing undoing) {
        List<Touched> touched = new ArrayList<>();
        touched.addAll(database.sql("SELECT c.compound_id, c.kind, MIN(c.detail) AS detail FROM compound_change c"
                        + " JOIN compound k ON k.id = c.compound_id WHERE " + MADE
                        + " AND (c.import_id IS NULL OR c.import_id NOT IN (:undone)) GROUP BY c.compound_id, c.kind")
                .params(undoing.parameters())
                .query((row, n) -> Touched.whole(row.getLong("compound_id"),
                        Said.of("said.shared.what-and-detail", Kind.valueOf(row.getString("kind")).word(),
                                Said.stored(row.getString("detail")))))
                .list());
        touched.addAll(database.sql("""
                        SELECT n.id, n.compound_id, n.number_text FROM compound_number n
                            JOIN compound k ON k.id = n.compound_id AND k.number_text = n.number_text
                        WHERE n.import_id = :import AND k.id > :after AND k.id <= :to
                            AND (k.import_id IS NULL OR k.import_id <> :import)""")
                .params(undoing.parameters())
                .query((row, n) -> new Touched(Part.NUMBERS, row.getLong("id"), row.getLong("compound_id"),
                        Said.of("said.shared.number", row.getString("number_text")),
                                Said.of("said.registry.the-compound-goes-by-it-now")))
                .list());
        touched.addAll(database.sql("""
                        SELECT n.id, n.compound_id, n.number_text, MIN(b.code) AS code FROM compound_number n
                            JOIN batch b ON b.compound_id = n.compound_id AND b.number_text = n.number_text
                        WHERE n.import_id = :import AND n.compound_id > :after AND n.compound_id <= :to
                            AND (b.import_id IS NULL OR b.import_id NOT IN (:undone))
                        GROUP BY n.id, n.compound_id, n.number_text""")
                .params(undoing.parameters())
                .query((row, n) -> new Touched(Part.NUMBERS, row.getLong("id"), row.getLong("compound_id"),
                        Said.of("said.shared.number", row.getString("number_text")),
                        Said.of("said.registry.batch-was-recorded-under-it", row.getString("code"))))
                .list());
        touched.addAll(changedSince(undoing));
        touched.addAll(corrected(undoing));
        touched.addAll(movedAway(undoing));
        return touched;
    }

    /// Numbers, names and batches that a merge or split let go to another compound.
    private List<Touched> movedAway(Undoing undoing) {
        String where = " WHERE moved_import = :import AND compound_id > :after AND compound_id <= :to";
        List<Touched> moved = new ArrayList<>();
        moved.addAll(database.sql("SELECT id, compound_id, number_text, moved_how FROM compound_number" + where)
                .params(undoing.parameters())
                .query((row, n) -> moved(Part.NUMBERS, row, Said.of("said.shared.number",
                        row.getString("number_text")))).list());
        moved.addAll(database.sql("SELECT id, compound_id, synonym_text, moved_how FROM synonym" + where)
                .params(undoing.parameters())
                .query((row, n) -> moved(Part.SYNONYMS, row, Said.of("said.registry.name-of-thing",
                        row.getString("synonym_text")))).list());
        moved.addAll(database.sql("SELECT id, compound_id, number_text, code, moved_how FROM batch" + where)
                .params(undoing.parameters())
                .query((row, n) -> moved(Part.BATCHES, row, Said.of("said.shared.batch",
                        row.getString("number_text"), row.getString("code")))).list());
        return moved;
    }

    private static Touched moved(Part part, ResultSet row, Said thing) throws SQLException {
        return new Touched(part, row.getLong("id"), row.getLong("compound_id"), thing,
                Said.stored(row.getString("moved_how")));
    }

    /// Compounds and batches that somebody put right, as the history tells; a batch also among many others.
    private List<Touched> corrected(Undoing undoing) {
        List<Touched> corrected = new ArrayList<>();
        corrected.addAll(database.sql("SELECT k.id, MIN(c.what) AS what FROM compound k JOIN correction_about o"
                        + " ON o.thing_kind = :kind AND o.thing_id = k.id JOIN correction c ON c.id = o.correction_id"
                        + " WHERE " + MADE + " GROUP BY k.id")
                .params(undoing.parameters()).param("kind", CompoundId.KIND)
                .query((row, n) -> Touched.whole(row.getLong("id"), Said.stored(row.getString("what")))).list());
        corrected.addAll(database.sql("SELECT b.id, b.compound_id, b.number_text, b.code, MIN(c.what) AS what"
                        + " FROM batch b JOIN correction_about o ON o.thing_kind = :kind AND o.thing_id = b.id"
                        + " JOIN correction c ON c.id = o.correction_id WHERE b.import_id = :import"
                        + " AND b.compound_id > :after AND b.compound_id <= :to"
                        + " GROUP BY b.id, b.compound_id, b.number_text, b.code")
                .params(undoing.parameters()).param("kind", BatchId.KIND)
                .query((row, n) -> new Touched(Part.BATCHES, row.getLong("id"), row.getLong("compound_id"),
                        Said.of("said.shared.batch", row.getString("number_text"), row.getString("code")),
                        Said.stored(row.getString("what"))))
                .list());
        corrected.addAll(database.sql("SELECT b.id, b.compound_id, b.number_text, b.code FROM batch b"
                        + " WHERE b.import_id = :import AND b.compound_id > :after AND b.compound_id <= :to"
                        + " AND b.version > 0 AND NOT EXISTS (SELECT 1 FROM correction_about o"
                        + " WHERE o.thing_kind = :kind AND o.thing_id = b.id)")
                .params(undoing.parameters()).param("kind", BatchId.KIND)
                .query((row, n) -> new Touched(Part.BATCHES, row.getLong("id"), row.getLong("compound_id"),
                        Said.of("said.shared.batch", row.getString("number_text"), row.getString("code")),
                        Said.of("said.shared.edited")))
                .list());
        return corrected;
    }

    /// Names and structures that the import gave and that were changed again, or that nothing is left without.
    private List<Touched> changedSince(Undoing undoing) {
        List<Touched> changed = new ArrayList<>(database.sql("""
                        SELECT c.id, c.compound_id, c.kind FROM compound_change c
                            JOIN compound k ON k.id = c.compound_id
                        WHERE c.import_id = :import AND k.id > :after AND k.id <= :to
                            AND (k.import_id IS NULL OR k.import_id <> :import)
                            AND c.kind IN ('NAMED', 'STRUCTURE_GIVEN')
                            AND (EXISTS (SELECT 1 FROM compound_change l WHERE l.compound_id = c.compound_id
                                    AND l.id > c.id AND (l.kind = c.kind OR c.kind = 'STRUCTURE_GIVEN'
                                        AND l.kind IN ('STEREO_STATED', 'CORRECTED')))
                                OR c.kind = 'NAMED' AND k.canonical_smiles IS NULL
                                OR c.kind = 'STRUCTURE_GIVEN' AND k.compound_name IS NULL)""")
                .params(undoing.parameters())
                .query((row, n) -> new Touched(Part.OTHERS, row.getLong("id"), row.getLong("compound_id"),
                        Kind.valueOf(row.getString("kind")).word(),
                        Said.of("said.registry.it-was-changed-again-or-is")))
                .list());
        Map<String, Object> parameters = undoing.parameters();
        parameters.put("others", Undoing.listed(Set.of()));
        nameable(addedTo("c", "others"), parameters).stream().filter(Nameable::isTaken)
                .forEach(one -> changed.add(new Touched(Part.OTHERS, one.change(), one.compound(),
                        Kind.STRUCTURE_GIVEN.word(),
                        Said.of("said.registry.another-compound-has-its-name-by"))));
        return changed;
    }

    @Override
    public Map<Part, Integer> takeAway(Undoing undoing, Map<Part, Set<Long>> kept) {
        Map<String, Object> parameters = undoing.parameters();
        parameters.put("staying", Undoing.listed(kept.get(Part.COMPOUNDS)));
        parameters.put("batches", Undoing.listed(kept.get(Part.BATCHES)));
        parameters.put("numbers", Undoing.listed(kept.get(Part.NUMBERS)));
        parameters.put("synonyms", Undoing.listed(kept.get(Part.SYNONYMS)));
        parameters.put("others", Undoing.listed(kept.get(Part.OTHERS)));
        Set<CompoundId> coinciding = coinciding(parameters);
        int batches = takeBatches(parameters);
        int numbers = retire(undoing, parameters, "n.compound_id IN " + GOING, false);
        int added = retire(undoing, parameters, addedTo("n", "numbers"), true);
        int synonyms = delete("synonym", addedTo("t", "synonyms"), parameters);
        int others = takeNames(parameters) + takeStructures(parameters);
        for (String table : List.of("synonym", "compound_change")) {
            delete(table, "t.compound_id IN " + GOING, parameters);
        }
        database.sql("DELETE FROM identity_question WHERE compound_id IN " + GOING + " OR other_id IN " + GOING)
                .params(parameters).update();
        database.sql("UPDATE number_hold SET compound_id = NULL WHERE compound_id IN " + GOING)
                .params(parameters).update();
        database.sql("INSERT INTO import_gone (thing_kind, thing_id, import_id) SELECT '" + CompoundId.KIND + "', k.id,"
                        + " CAST(:import AS BIGINT) FROM compound k WHERE " + MADE + " AND k.id NOT IN (:staying)")
                .params(parameters).update();
        int compounds = database.sql("DELETE FROM compound WHERE id IN " + GOING).params(parameters).update();
        coinciding.forEach(renewal::renewAgain);
        return Map.of(Part.COMPOUNDS, compounds, Part.BATCHES, batches, Part.NUMBERS, added, Part.SYNONYMS, synonyms,
                Part.OTHERS, others);
    }

    /// Of compounds that were here before.
    private static String addedTo(String table, String kept) {
        return table + ".import_id = :import AND " + table + ".compound_id > :after AND " + table
                + ".compound_id <= :to AND " + table + ".id NOT IN (:" + kept + ") AND EXISTS (SELECT 1 FROM compound k"
                + " WHERE k.id = " + table + ".compound_id AND (k.import_id IS NULL OR k.import_id <> :import))";
    }

    private int delete(String table, String which, Map<String, Object> parameters) {
        return database.sql("DELETE FROM " + table + " WHERE id IN (SELECT t.id FROM " + table + " t WHERE " + which
                        + ")")
                .params(parameters).update();
    }

    private Set<CompoundId> coinciding(Map<String, Object> parameters) {
        return new LinkedHashSet<>(database.sql("SELECT compound_id FROM identity_question WHERE kind = 'COINCIDES'"
                        + " AND other_id IN " + GOING + " AND compound_id NOT IN " + GOING)
                .params(parameters).query((row, n) -> new CompoundId(row.getLong(1))).list());
    }

    private int takeBatches(Map<String, Object> parameters) {
        String which = "(t.compound_id IN " + GOING + " OR t.import_id = :import AND t.compound_id > :after"
                + " AND t.compound_id <= :to AND t.id NOT IN (:batches))";
        database.sql("INSERT INTO import_gone (thing_kind, thing_id, import_id) SELECT '" + BatchId.KIND + "', t.id,"
                        + " CAST(:import AS BIGINT) FROM batch t WHERE " + which)
                .params(parameters).update();
        return delete("batch", which, parameters);
    }

    /// Retires numbers; one of a compound that stays says where it led.
    private int retire(Undoing undoing, Map<String, Object> parameters, String which, boolean leads) {
        List<@Nullable Object[]> holds = database.sql("SELECT n.number_key, n.number_text, k.id, k.identity_key,"
                        + " k.stereo, k.compound_name, k.canonical_smiles FROM compound_number n"
                        + " JOIN compound k ON k.id = n.compound_id WHERE " + which)
                .params(parameters)
                .query((row, n) -> new @Nullable Object[] {
                    row.getString("number_key"),
                    row.getString("number_text"),
                    CompoundNumber.of(row.getString("number_text")).prefixKey(),
                    undoing.numberReason(),
                    leads ? row.getLong("id") : null,
                    undoing.by().value(),
                    undoing.time(),
                    undoing.of().value(),
                    row.getString("identity_key"),
                    row.getString("stereo"),
                    described(row.getString("compound_name"), row.getString("canonical_smiles"))
                }).list();
        database.sql("DELETE FROM compound_number WHERE id IN (SELECT n.id FROM compound_number n WHERE " + which + ")")
                .params(parameters).update();
        batch.batchUpdate("INSERT INTO number_hold (number_key, number_text, scheme_key, hold_state, reason,"
                + " compound_id, held_by, held_at, import_id, identity_key, stereo, description)"
                + " VALUES (?, ?, ?, 'RETIRED', ?, ?, ?, ?, ?, ?, ?, ?)", holds);
        return holds.size();
    }

    private static @Nullable String described(@Nullable String name, @Nullable String smiles) {
        return name == null ? smiles : smiles == null ? name : name + ", " + smiles;
    }

    private int takeNames(Map<String, Object> parameters) {
        return database.sql("UPDATE compound SET compound_name = NULL, name_key = NULL, lock_version = lock_version + 1"
                        + " WHERE id IN (SELECT c.compound_id FROM compound_change c WHERE c.kind = 'NAMED' AND "
                        + addedTo("c", "others") + ")")
                .params(parameters).update();
    }

    /// What had no structure is recognised by its name again.
    private int takeStructures(Map<String, Object> parameters) {
        List<Nameable> going = nameable(addedTo("c", "others"), parameters);
        batch.batchUpdate("""
                UPDATE compound SET drawn_molfile = NULL, typed = NULL, typed_as = NULL, canonical_smiles = NULL,
                    toolkit = NULL, inchi = NULL, inchi_key = NULL, inchi_refused = NULL, connectivity = NULL,
                    parent_key = NULL, formula = NULL, average_mass = NULL, monoisotopic_mass = NULL, log_p = NULL,
                    tpsa = NULL, donors = NULL, acceptors = NULL, rotatable_bonds = NULL, fsp3 = NULL,
                    heavy_atoms = NULL, rings = NULL, rule_of_five = NULL, stereo = 'UNKNOWN', identity_key = ?,
                    lock_version = lock_version + 1 WHERE id = ?""",
                going.stream().map(one -> new Object[] {one.key(), one.compound()}).toList());
        return going.size();
    }

    /// A compound that got its structure by an import.
    ///
    /// @param change id of the line in its history
    /// @param key by which it is recognised without
    private record Nameable(long change, long compound, String key, boolean isTaken) {
    }

    private List<Nameable> nameable(String which, Map<String, Object> parameters) {
        return database.sql("SELECT c.id, c.compound_id, n.compound_name FROM compound_change c"
                        + " JOIN compound n ON n.id = c.compound_id WHERE c.kind = 'STRUCTURE_GIVEN'"
                        + " AND n.compound_name IS NOT NULL AND " + which)
                .params(parameters)
                .query((row, n) -> {
                    String key = IdentityKey.ofName(row.getString("compound_name"));
                    return new Nameable(row.getLong("id"), row.getLong("compound_id"), key, isTaken(key));
                }).list();
    }

    private boolean isTaken(String key) {
        return database.sql("SELECT COUNT(*) FROM compound WHERE identity_key = ? AND stereo = 'UNKNOWN'")
                .param(key).query(Long.class).single() > 0;
    }
}
