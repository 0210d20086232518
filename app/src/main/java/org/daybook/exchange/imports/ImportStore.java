package org.daybook.exchange.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import java.util.stream.Stream;
import org.daybook.exchange.column.CellReading;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.DayOrder;
import org.daybook.exchange.column.ZeroMeaning;
import org.daybook.exchange.imports.Import.Counts;
import org.daybook.exchange.imports.Import.State;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.row.RowWidth;
import org.daybook.exchange.row.Trust;
import org.daybook.exchange.row.Trusted;
import org.daybook.exchange.table.file.ReadingChoice;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.quantities.NumberStyle;
import org.daybook.shared.MissingException;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Keeps imports, their columns, rows and remarks in the database.
@Repository
public class ImportStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long NOBODY = 0;

    private final JdbcClient database;
    private final JdbcTemplate batch;

    ImportStore(JdbcClient database, JdbcTemplate batch) {
        this.database = database;
        this.batch = batch;
    }

    /// What is known of an import before it has an id.
    public record NewImport(
            String fileName,
            String sha256,
            long size,
            FirstLook look,
            String campaign,
            Trusted trusted,
            boolean dryRun,
            PersonId by,
            Instant at) {}

    /// Notes a new import, queued, with all counts 0 and without columns; in the caller's transaction, as all that
    /// follows.
    public ImportId add(NewImport given) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql(
                        """
                INSERT INTO data_import (file_name, file_sha256, file_size, description, heading_row, heading_last_row, campaign_title, state,
                    trusted, trusted_rows, dry_run, cancel_wanted, row_count, rows_done, last_row, created_count, updated_count, unchanged_count, rejected_count, created_by, created_at)
                VALUES (?, ?, ?, '', 0, 0, ?, 'QUEUED', ?, ?, ?, FALSE, 0, 0, 0, 0, 0, 0, 0, ?, ?)""")
                .params(Arrays.asList(
                        given.fileName(),
                        given.sha256(),
                        given.size(),
                        given.campaign(),
                        Trust.join(given.trusted().inFile()),
                        given.trusted().joinedRows(),
                        given.dryRun(),
                        given.by().value(),
                        time(given.at())))
                .update(key, "id");
        ImportId id = new ImportId(java.util.Objects.requireNonNull(key.getKey()).longValue());
        reread(id, given.look());
        return id;
    }

    /// Notes how the file is read from now on.
    public void reread(ImportId id, FirstLook look) {
        ImportLayout layout = look.layout();
        database.sql(
                        """
                UPDATE data_import SET description = ?, heading_row = ?, heading_last_row = ?, sheet_name = ?, text_encoding = ?, text_delimiter = ?,
                    sheet_names = ?, title_rows = ?, reading_notes = ?, heading_width = ?, cell_separator = ? WHERE id = ?""")
                .params(Arrays.asList(
                        look.description(),
                        look.heading().firstRow(),
                        look.heading().lastRow(),
                        layout.choice().sheet(),
                        layout.choice().encoding(),
                        layout.choice().delimiter(),
                        JSON.writeValueAsString(layout.sheets()),
                        JSON.writeValueAsString(layout.titles()),
                        JSON.writeValueAsString(layout.notes()),
                        look.width().cells(),
                        look.width().cells() == 0 ? "" : look.width().separator() + "",
                        id.value()))
                .update();
    }

    /// Keeps what was noticed while all rows were read, in place of what was noticed so the last time.
    public void note(ImportId id, List<String> notes) {
        List<String> all = Stream.concat(get(id).layout().notes().stream()
                .filter(FirstLook::isItsNote), notes.stream()).toList();
        database.sql("UPDATE data_import SET reading_notes = ? WHERE id = ?").params(JSON.writeValueAsString(all),
                id.value()).update();
    }

    /// Whoever asks: whether they may see it is decided by [ImportAccess]. Empty if it was removed.
    public Optional<Import> find(ImportId id) {
        return database.sql("SELECT * FROM data_import WHERE id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /// As [#find], for those who cannot do without.
    ///
    /// @throws MissingException if there is no such import
    public Import get(ImportId id) {
        return find(id).orElseThrow(() -> new MissingException("There is no import " + id));
    }

    /// The import, locked until the end of the transaction.
    public Import lock(ImportId id) {
        return lockIfThere(id).orElseThrow(() -> new MissingException("There is no import " + id));
    }

    /// The import, locked until the end of the transaction, if it was not removed.
    public Optional<Import> lockIfThere(ImportId id) {
        return database.sql("SELECT * FROM data_import WHERE id = ? FOR UPDATE").param(id.value())
                .query((row, n) -> read(row)).optional();
    }

    /// Those that the actor may see, last sent first.
    public List<Import> newest(Actor actor, int limit, int offset) {
        return visible("SELECT * FROM data_import", " ORDER BY id DESC LIMIT :limit OFFSET :offset", actor)
                .param("limit", limit).param("offset", offset).query((row, n) -> read(row)).list();
    }

    /// Of those that the actor may see.
    public long count(Actor actor) {
        return visible("SELECT COUNT(*) FROM data_import", "", actor).query(Long.class).single();
    }

    /// The same rule as [Import#isVisibleTo].
    private JdbcClient.StatementSpec visible(String select, String rest, Actor actor) {
        String rule = actor.has(Role.MEMBER) ? "" : " WHERE public_since IS NOT NULL OR created_by = :viewer";
        JdbcClient.StatementSpec statement = database.sql(select + rule + rest);
        return actor.has(Role.MEMBER) ? statement : statement.param("viewer", actor.person().map(PersonId::value)
                .orElse(NOBODY));
    }

    /// Imports of which nothing was ever stored and that have been waiting for a decision since before this time.
    List<ImportId> abandoned(Instant before) {
        return database.sql("""
                SELECT id FROM data_import WHERE public_since IS NULL AND withdrawn_at IS NULL
                    AND state IN ('PREVIEWED', 'FAILED', 'CANCELLED') AND COALESCE(finished_at, created_at) < ?
                ORDER BY id""").param(time(before)).query(Long.class).list().stream().map(ImportId::new).toList();
    }

    /// Whether an import that was not taken back has this file.
    boolean needs(String sha256) {
        return database.sql("SELECT COUNT(*) FROM data_import WHERE file_sha256 = ? AND withdrawn_at IS NULL")
                .param(sha256).query(Long.class).single() > 0;
    }

    /// Lets everybody see the import from now on.
    public void publish(ImportId id, Instant at) {
        database.sql("UPDATE data_import SET public_since = ? WHERE id = ? AND public_since IS NULL")
                .params(time(at), id.value()).update();
    }

    /// Deletes an import of which nothing was stored, with all that was typed in its file.
    void remove(ImportId id) {
        clearRows(id);
        for (String table : List.of("import_claim", "import_column")) {
            database.sql("DELETE FROM " + table + " WHERE import_id = ?").param(id.value()).update();
        }
        database.sql("DELETE FROM data_import WHERE id = ?").param(id.value()).update();
    }

    /// Forgets all that was typed in the file; counts, outcomes and the compounds of the rows stay.
    public void withdraw(ImportId id, State state, Import.Withdrawal withdrawal) {
        database.sql("DELETE FROM import_remark WHERE import_id = ?").param(id.value()).update();
        database.sql("DELETE FROM import_column WHERE import_id = ?").param(id.value()).update();
        database.sql(
                        "UPDATE import_row SET cells = '[]', number_text = NULL, summary = '', skeleton = NULL "
                                + "WHERE import_id = ?")
                .param(id.value())
                .update();
        database.sql("""
                UPDATE data_import SET file_name = '', description = '', sheet_name = NULL, campaign_title = '',
                    sheet_names = '[]', title_rows = '[]', reading_notes = '[]',
                    failure = NULL, state = ?, withdrawn_at = ?, withdrawn_by = ?, withdrawal_reason = ? WHERE id = ?""")
                .params(state.name(), time(withdrawal.at()), withdrawal.by().value(), withdrawal.reason(), id.value())
                .update();
    }

    /// Sets the state and nothing else, whatever it was before: the caller has looked, under [#lock].
    public void move(ImportId id, State state) {
        database.sql("UPDATE data_import SET state = ? WHERE id = ?").params(state.name(), id.value()).update();
    }

    /// Sets the state, notes the start and forgets an earlier failure.
    public void start(ImportId id, State state, Instant at) {
        database.sql("UPDATE data_import SET state = ?, started_at = ?, failure = NULL WHERE id = ?")
                .params(state.name(), time(at), id.value())
                .update();
    }

    /// Sets the state and notes the end.
    ///
    /// @param failure why it failed, in words; null if it did not
    public void finish(ImportId id, State state, @Nullable String failure, Instant at) {
        database.sql("UPDATE data_import SET state = ?, failure = ?, finished_at = ? WHERE id = ?")
                .params(Arrays.asList(state.name(), failure, time(at), id.value())).update();
    }

    /// Asks the job at work to stop after the rows in hand, or takes that back.
    public void wantCancel(ImportId id, boolean wanted) {
        database.sql("UPDATE data_import SET cancel_wanted = ? WHERE id = ?").params(wanted, id.value()).update();
    }

    /// Overwrites how far it is; the counts are totals, not additions.
    public void progress(ImportId id, int rowsRead, int rowsDone, int lastRow, Counts counts) {
        database.sql(
                        """
                UPDATE data_import SET row_count = ?, rows_done = ?, last_row = ?, created_count = ?, updated_count = ?, unchanged_count = ?, rejected_count = ?
                WHERE id = ?""")
                .params(
                        rowsRead,
                        rowsDone,
                        lastRow,
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.rejected(),
                        id.value())
                .update();
    }

    /// Overwrites what a person said about the whole import.
    ///
    /// @param campaign title of the campaign that series go to; empty: none
    public void decide(ImportId id, String campaign, Trusted trusted, boolean dryRun) {
        database.sql(
                        "UPDATE data_import SET campaign_title = ?, trusted = ?, trusted_rows = ?, dry_run = ? "
                                + "WHERE id = ?")
                .params(campaign, Trust.join(trusted.inFile()), trusted.joinedRows(), dryRun, id.value())
                .update();
    }

    /// Deletes what was decided about the columns and writes these, in two statements however many they are.
    public void replaceColumns(ImportId id, List<Column> columns) {
        database.sql("DELETE FROM import_column WHERE import_id = ?").param(id.value()).update();
        batch.batchUpdate(
                """
                INSERT INTO import_column (import_id, column_position, heading, column_role, detail, unit, about_column, reason, examples, filled,
                    number_style, number_style_stated, zero_meaning, day_order, day_order_stated, repeats_values, reading_reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                columns.stream()
                        .map(column -> new @Nullable Object[] {
                            id.value(),
                            column.position(),
                            column.heading(),
                            column.role().name(),
                            column.detail(),
                            column.unit(),
                            column.of(),
                            column.reason(),
                            JSON.writeValueAsString(column.examples()),
                            column.filled(),
                            name(column.reading().numbers()),
                            column.reading().numbersStated(),
                            name(column.reading().zero()),
                            name(column.reading().days()),
                            column.reading().daysStated(),
                            column.reading().repeats(),
                            column.reading().because()
                        })
                        .toList());
    }

    /// From left to right; empty until the file was looked at.
    public List<Column> columns(ImportId id) {
        return database.sql("SELECT * FROM import_column WHERE import_id = ? ORDER BY column_position")
                .param(id.value())
                .query((row, n) -> new Column(
                        row.getInt("column_position"),
                        row.getString("heading"),
                        ColumnRole.valueOf(row.getString("column_role")),
                        row.getString("detail"),
                        row.getString("unit"),
                        row.getObject("about_column", Integer.class),
                        row.getString("reason"),
                        strings(row.getString("examples")),
                        row.getInt("filled"),
                        reading(row)))
                .list();
    }

    private static CellReading reading(ResultSet row) throws SQLException {
        return new CellReading(
                constant(NumberStyle.class, row.getString("number_style")),
                row.getBoolean("number_style_stated"),
                constant(ZeroMeaning.class, row.getString("zero_meaning")),
                constant(DayOrder.class, row.getString("day_order")),
                row.getBoolean("day_order_stated"),
                row.getBoolean("repeats_values"),
                row.getString("reading_reason"));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static <T extends Enum<T>> @Nullable T constant(Class<T> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
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
                                row.getString("message"))))
                .list();
    }

    /// A row that waits, and why.
    record Waiting(int row, Remark why) {
    }

    /// Deletes the rows and their remarks, as before the file is examined again; claims and columns stay.
    public void clearRows(ImportId id) {
        database.sql("DELETE FROM import_remark WHERE import_id = ?").param(id.value()).update();
        database.sql("DELETE FROM import_row WHERE import_id = ?").param(id.value()).update();
    }

    /// @param skeletons first blocks of the InChIKeys of the rows that have one
    public void addRows(ImportId id, List<ImportedRow> rows, Map<Integer, String> skeletons) {
        batch.batchUpdate(
                "INSERT INTO import_row (import_id, row_number, cells, outcome, compound_id, number_text, "
                        + "summary, skeleton) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            id.value(),
                            row.row(),
                            JSON.writeValueAsString(row.cells()),
                            row.outcome().name(),
                            row.compound().map(CompoundId::value).orElse(null),
                            row.number(),
                            row.summary(),
                            skeletons.get(row.row())
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

    /// Replaces what was expected of these rows by what happened.
    public void settleRows(ImportId id, List<ImportedRow> rows) {
        batch.batchUpdate(
                "UPDATE import_row SET outcome = ?, compound_id = ?, number_text = ?, summary = ? WHERE "
                        + "import_id = ? AND row_number = ?",
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            row.outcome().name(),
                            row.compound().map(CompoundId::value).orElse(null),
                            row.number(),
                            row.summary(),
                            id.value(),
                            row.row()
                        })
                        .toList());
        batch.batchUpdate("DELETE FROM import_remark WHERE import_id = ? AND row_number = ?",
                rows.stream().map(row -> new Object[] {id.value(), row.row()}).toList());
        addRemarks(id, rows);
    }

    private void addRemarks(ImportId id, List<ImportedRow> rows) {
        List<@Nullable Object[]> remarks = new ArrayList<>();
        rows.forEach(row -> row.remarks()
                .forEach(remark -> remarks.add(new @Nullable Object[] {
                    id.value(), row.row(), remark.kind().name(), remark.column(), remark.cell(), remark.message()
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
        String only = outcome == null ? "" : " AND outcome = '" + outcome.name() + "'";
        List<ImportedRow> rows = database.sql("SELECT * FROM import_row WHERE import_id = ? AND row_number > ?" + only
                        + " ORDER BY row_number LIMIT ?")
                .params(id.value(), after, limit)
                .query((row, n) -> new ImportedRow(
                        row.getInt("row_number"),
                        strings(row.getString("cells")),
                        Outcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(row.getObject("compound_id", Long.class))
                                .map(CompoundId::new)
                                .orElse(null),
                        row.getString("number_text"),
                        row.getString("summary"),
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
                        row.summary(),
                        remarks.getOrDefault(row.row(), List.of())))
                .toList();
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
                                        row.getString("message"))));
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

    /// Results that were here before and that rows of this import have reported again: a second such row is another
    /// result.
    public Set<ActivityId> claims(ImportId id) {
        return database
                .sql("SELECT activity_id FROM import_claim WHERE import_id = ?")
                .param(id.value())
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

    private static List<String> strings(String json) {
        return Arrays.asList(JSON.readValue(json, String[].class));
    }

    private static Import read(ResultSet row) throws SQLException {
        return new Import(
                new ImportId(row.getLong("id")),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getLong("file_size"),
                row.getString("description"),
                layout(row),
                row.getInt("heading_row"),
                row.getInt("heading_last_row"),
                width(row),
                row.getString("campaign_title"),
                State.valueOf(row.getString("state")),
                row.getBoolean("dry_run"),
                row.getBoolean("cancel_wanted"),
                Trusted.stored(row.getString("trusted"), row.getString("trusted_rows")),
                row.getInt("row_count"),
                row.getInt("rows_done"),
                row.getInt("last_row"),
                new Counts(
                        row.getInt("created_count"),
                        row.getInt("updated_count"),
                        row.getInt("unchanged_count"),
                        row.getInt("rejected_count")),
                row.getString("failure"),
                new PersonId(row.getLong("created_by")),
                instant(row, "created_at"),
                instantOrNull(row, "started_at"),
                instantOrNull(row, "finished_at"),
                instantOrNull(row, "public_since"),
                withdrawal(row));
    }

    private static RowWidth width(ResultSet row) throws SQLException {
        String separator = row.getString("cell_separator");
        return new RowWidth(row.getInt("heading_width"), separator.isEmpty() ? 0 : separator.charAt(0));
    }

    private static ImportLayout layout(ResultSet row) throws SQLException {
        ReadingChoice choice = new ReadingChoice(row.getString("sheet_name"), row.getString("text_encoding"),
                row.getString("text_delimiter"));
        return new ImportLayout(choice, strings(row.getString("sheet_names")),
                Arrays.asList(JSON.readValue(row.getString("title_rows"), ImportLayout.Title[].class)),
                        strings(row.getString("reading_notes")));
    }

    private static Import.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        Instant at = instantOrNull(row, "withdrawn_at");
        return at == null ? null : new Import.Withdrawal(new PersonId(row.getLong("withdrawn_by")), at,
                row.getString("withdrawal_reason"));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
