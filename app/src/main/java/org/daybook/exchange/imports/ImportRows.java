package org.daybook.exchange.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.exchange.row.Remark;
import org.daybook.shared.Said;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ImportId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the rows of imports in the database, what is remarked on them, and which results they have reported again.
@Repository
public class ImportRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final JdbcTemplate batch;

    ImportRows(JdbcClient database, JdbcTemplate batch) {
        this.database = database;
        this.batch = batch;
    }

    /// The remarks that ask, one for each kind and column: how many, and the first of them.
    public List<Asked> asked(ImportId id) {
        String kinds = Arrays.stream(Remark.Kind.values())
                .filter(Remark.Kind::isAsked)
                .map(kind -> "'" + kind + "'")
                .collect(Collectors.joining(", "));
        return database.sql(
                        """
                SELECT first.kind, first.column_position, first.row_number, first.cell_text, counted.remarks FROM import_remark first
                JOIN (SELECT kind, column_position, MIN(id) AS first_id, COUNT(*) AS remarks FROM import_remark
                    WHERE import_id = ? AND kind IN (%s) GROUP BY kind, column_position) counted ON counted.first_id = first.id
                ORDER BY first.column_position, first.kind"""
                                .formatted(kinds))
                .param(id.value())
                .query((row, n) -> new Asked(
                        Remark.Kind.valueOf(row.getString("kind")),
                        row.getInt("column_position"),
                        row.getInt("row_number"),
                        row.getString("cell_text"),
                        row.getInt("remarks")))
                .list();
    }

    /// Remarks of one kind on one column.
    public record Asked(Remark.Kind kind, int column, int row, String cell, int cells) {
    }

    /// The first rows that wait for an answer, in the order of the file.
    public List<Waiting> waiting(ImportId id, int limit) {
        String kinds = Arrays.stream(Remark.Kind.values())
                .filter(kind -> !kind.choices().isEmpty())
                .map(kind -> "'" + kind + "'")
                .collect(Collectors.joining(", "));
        return database.sql(
                        "SELECT kind, column_position, row_number, cell_text, message FROM import_remark WHERE "
                                + "import_id = ? AND kind IN ("
                                + kinds + ") ORDER BY row_number, id LIMIT ?")
                .params(id.value(), limit)
                .query((row, n) -> new Waiting(
                        row.getInt("row_number"),
                        new Remark(
                                Remark.Kind.valueOf(row.getString("kind")),
                                row.getObject("column_position", Integer.class),
                                row.getString("cell_text"),
                                Said.stored(row.getString("message")))))
                .list();
    }

    /// A row that waits, and why.
    record Waiting(int row, Remark why) {
    }

    /// Deletes the rows and their remarks, as before the file is examined again; claims and columns stay.
    public void clear(ImportId id) {
        database.sql("DELETE FROM import_remark WHERE import_id = ?").param(id.value()).update();
        database.sql("DELETE FROM import_row WHERE import_id = ?").param(id.value()).update();
    }

    /// Forgets all that was typed in the rows; outcomes and compounds stay.
    void forget(ImportId id) {
        database.sql("DELETE FROM import_remark WHERE import_id = ?").param(id.value()).update();
        database.sql(
                        "UPDATE import_row SET cells = '[]', number_text = NULL, summary = '', skeleton = NULL, "
                                + "structure_facts = NULL WHERE import_id = ?")
                .param(id.value())
                .update();
    }

    /// @param skeletons first blocks of the InChIKeys of the rows that have one
    /// @param facts what was derived of the structures of the rows, for whoever stores them; forgotten then
    public void add(
            ImportId id, List<ImportedRow> rows, Map<Integer, String> skeletons, Map<Integer, String> facts) {
        batch.batchUpdate(
                "INSERT INTO import_row (import_id, row_number, cells, outcome, compound_id, number_text, "
                        + "summary, skeleton, structure_facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            id.value(),
                            row.row(),
                            JSON.writeValueAsString(row.cells()),
                            row.outcome().name(),
                            row.compound().map(CompoundId::value).orElse(null),
                            row.number(),
                            summary(row),
                            skeletons.get(row.row()),
                            facts.get(row.row())
                        })
                        .toList());
        addRemarks(id, rows);
    }

    /// Which of these are first blocks of InChIKeys of structures in the file.
    public Set<String> skeletons(ImportId id, Set<String> wanted) {
        return wanted.stream()
                .filter(skeleton -> database.sql(
                                "SELECT 1 FROM import_row WHERE import_id = ? AND skeleton = ? LIMIT 1")
                        .params(id.value(), skeleton)
                        .query(Integer.class)
                        .optional()
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /// What was derived of the structures of these rows when they were added, as it was given.
    public List<String> facts(ImportId id, int from, int to) {
        return database.sql("SELECT structure_facts FROM import_row WHERE import_id = ? AND row_number BETWEEN ? AND ? "
                        + "AND structure_facts IS NOT NULL")
                .params(id.value(), from, to)
                .query(String.class)
                .list();
    }

    /// Replaces what was expected of these rows by what happened.
    ///
    /// @param expected the same rows as they were read from here
    public void settle(ImportId id, List<ImportedRow> expected, List<ImportedRow> rows) {
        batch.batchUpdate(
                "UPDATE import_row SET outcome = ?, compound_id = ?, number_text = ?, summary = ?, "
                        + "structure_facts = NULL WHERE import_id = ? AND row_number = ?",
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            row.outcome().name(),
                            row.compound().map(CompoundId::value).orElse(null),
                            row.number(),
                            summary(row),
                            id.value(),
                            row.row()
                        })
                        .toList());
        List<ImportedRow> otherwise = IntStream.range(0, rows.size())
                .filter(i -> !rows.get(i).remarks().equals(expected.get(i).remarks())).mapToObj(rows::get).toList();
        batch.batchUpdate("DELETE FROM import_remark WHERE import_id = ? AND row_number = ?",
                otherwise.stream().map(row -> new Object[] {id.value(), row.row()}).toList());
        addRemarks(id, otherwise);
    }

    private void addRemarks(ImportId id, List<ImportedRow> rows) {
        List<@Nullable Object[]> remarks = new ArrayList<>();
        rows.forEach(row -> row.remarks()
                .forEach(remark -> remarks.add(new @Nullable Object[] {
                    id.value(), row.row(), remark.kind().name(), remark.column(), remark.cell(), remark.why().stored()
                })));
        batch.batchUpdate(
                "INSERT INTO import_remark (import_id, row_number, kind, column_position, cell_text, message) "
                        + "VALUES (?, ?, ?, ?, ?, ?)",
                remarks);
    }

    /// Rows in the order of the file, after a row, with their remarks; two queries.
    ///
    /// @param outcome only rows with this outcome; null: all
    public List<ImportedRow> rows(ImportId id, @Nullable Outcome outcome, int after, int limit) {
        List<ImportedRow> rows = database.sql(page(outcome))
                .params(id.value(), after, limit)
                .query((row, n) -> new ImportedRow(
                        row.getInt("row_number"),
                        strings(row.getString("cells")),
                        Outcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(row.getObject("compound_id", Long.class))
                                .map(CompoundId::new)
                                .orElse(null),
                        row.getString("number_text"),
                        added(row.getString("summary")),
                        List.of()))
                .list();
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Integer, List<Remark>> remarks = remarks(id, rows.getFirst().row(), rows.getLast().row());
        return rows.stream()
                .map(row -> new ImportedRow(
                        row.row(),
                        row.cells(),
                        row.outcome(),
                        row.compoundId(),
                        row.number(),
                        row.added(),
                        remarks.getOrDefault(row.row(), List.of())))
                .toList();
    }

    /// In the order of an index from its first column: else H2 sorts all rows of the import for each page of them.
    static String page(@Nullable Outcome outcome) {
        String only = outcome == null ? "" : " AND outcome = '" + outcome.name() + "'";
        String order = outcome == null ? "import_id, row_number" : "import_id, outcome, row_number";
        return "SELECT * FROM import_row WHERE import_id = ? AND row_number > ?" + only + " ORDER BY " + order
                + " LIMIT ?";
    }

    private Map<Integer, List<Remark>> remarks(ImportId id, int from, int to) {
        Map<Integer, List<Remark>> remarks = new HashMap<>();
        database.sql("SELECT * FROM import_remark WHERE import_id = ? AND row_number BETWEEN ? AND ? ORDER BY id")
                .params(id.value(), from, to)
                .query((org.springframework.jdbc.core.RowCallbackHandler)
                        row -> remarks.computeIfAbsent(row.getInt("row_number"), key -> new ArrayList<>())
                                .add(new Remark(
                                        Remark.Kind.valueOf(row.getString("kind")),
                                        row.getObject("column_position", Integer.class),
                                        row.getString("cell_text"),
                                        Said.stored(row.getString("message")))));
        return remarks;
    }

    /// How many rows have remarks of each kind, most first.
    public Map<Remark.Kind, Integer> remarkCounts(ImportId id) {
        Map<Remark.Kind, Integer> counts = new LinkedHashMap<>();
        database.sql(
                        "SELECT kind, COUNT(*) AS remarks FROM import_remark WHERE import_id = ? GROUP BY kind "
                                + "ORDER BY COUNT(*) DESC, kind")
                .param(id.value())
                .query((org.springframework.jdbc.core.RowCallbackHandler)
                        row -> counts.put(Remark.Kind.valueOf(row.getString("kind")), row.getInt("remarks")));
        return counts;
    }

    /// Rows that have a remark of this kind, after a row.
    public List<Integer> rowsWith(ImportId id, Remark.Kind kind, int after, int limit) {
        return database.sql(
                        "SELECT DISTINCT row_number FROM import_remark WHERE import_id = ? AND kind = ? AND "
                                + "row_number > ? ORDER BY row_number LIMIT ?")
                .params(id.value(), kind.name(), after, limit)
                .query(Integer.class)
                .list();
    }

    /// Of the results of these compounds those that were here before and that rows of this import have reported again:
    /// a second such row is another result.
    public Set<ActivityId> claims(ImportId id, Collection<CompoundId> compounds) {
        return database.sql("SELECT claimed.activity_id FROM import_claim claimed JOIN activity ON activity.id = "
                        + "claimed.activity_id WHERE claimed.import_id = :id AND activity.compound_id IN (:compounds)")
                .param("id", id.value())
                .param("compounds", compounds.stream().map(CompoundId::value).toList())
                .query(Long.class)
                .list()
                .stream()
                .map(ActivityId::new)
                .collect(Collectors.toSet());
    }

    /// In one batch. A result that the import claims already is refused by the database.
    public void addClaims(ImportId id, Collection<ActivityId> activities) {
        batch.batchUpdate("INSERT INTO import_claim (import_id, activity_id) VALUES (?, ?)",
                activities.stream().map(activity -> new Object[] {id.value(), activity.value()}).toList());
    }

    private static String summary(ImportedRow row) {
        return row.added().isEmpty() ? "" : Said.of("said.shared.all-of", row.added()).stored();
    }

    /// A summary that an earlier version wrote is one text.
    private static List<Said> added(String summary) {
        Said stored = Said.stored(summary);
        return summary.isEmpty() ? List.of() : stored.isPlain() ? List.of(stored)
                : stored.arguments().stream().flatMap(all -> ((List<?>) all).stream()).map(Said.class::cast).toList();
    }

    private static List<String> strings(String json) {
        return Arrays.asList(JSON.readValue(json, String[].class));
    }
}
