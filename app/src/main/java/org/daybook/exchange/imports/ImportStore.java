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
import org.daybook.shared.Said;
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

/// Keeps imports and their columns in the database; their rows are kept by [ImportRows].
@Repository
public class ImportStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long NOBODY = 0;

    private final JdbcClient database;
    private final JdbcTemplate batch;
    private final ImportRows rows;

    ImportStore(JdbcClient database, JdbcTemplate batch, ImportRows rows) {
        this.database = database;
        this.batch = batch;
        this.rows = rows;
    }

    /// What is known of an import before it has an id.
    ///
    /// @param terms the version of the words of the site by which the file was looked at
    public record NewImport(
            String fileName,
            String sha256,
            long size,
            FirstLook look,
            int terms,
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
                INSERT INTO data_import (file_name, file_sha256, file_size, description, heading_row,
                    heading_last_row, campaign_title, state,
                    trusted, trusted_rows, dry_run, cancel_wanted, row_count, rows_done, last_row, created_count,
                    updated_count, unchanged_count, rejected_count, created_by, created_at)
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
        reread(id, given.look(), given.terms());
        return id;
    }

    /// Notes how the file is read from now on.
    ///
    /// @param terms the version of the words of the site by which it was looked at
    public void reread(ImportId id, FirstLook look, int terms) {
        ImportLayout layout = look.layout();
        database.sql(
                        """
                UPDATE data_import SET description = ?, heading_row = ?, heading_last_row = ?, sheet_name = ?,
                    text_encoding = ?, text_delimiter = ?,
                    sheet_names = ?, title_rows = ?, reading_notes = ?, heading_width = ?, cell_separator = ?,
                    reading_rules = ?, terms_version = ? WHERE id = ?""")
                .params(Arrays.asList(
                        look.description().stored(),
                        look.heading().firstRow(),
                        look.heading().lastRow(),
                        layout.choice().sheet(),
                        layout.choice().encoding(),
                        layout.choice().delimiter(),
                        JSON.writeValueAsString(layout.sheets()),
                        JSON.writeValueAsString(layout.titles()),
                        notes(layout.notes()),
                        look.width().cells(),
                        look.width().separator() == 0 ? "" : look.width().separator() + "",
                        FirstLook.RULES,
                        terms,
                        id.value()))
                .update();
    }

    /// Whether the headings of the file were found by the rules of an earlier version, and not since.
    public boolean isReadByEarlierRules(ImportId id) {
        return database.sql("SELECT reading_rules FROM data_import WHERE id = ?").param(id.value())
                .query(Integer.class).single() < FirstLook.RULES;
    }

    /// The version of the words of the site by which the file was looked at.
    public int terms(ImportId id) {
        return database.sql("SELECT terms_version FROM data_import WHERE id = ?").param(id.value())
                .query(Integer.class).single();
    }

    /// Keeps what was noticed while all rows were read, in place of what was noticed so the last time.
    public void note(ImportId id, List<Said> notes) {
        List<Said> all = Stream.concat(get(id).layout().notes().stream()
                .filter(FirstLook::isItsNote), notes.stream()).toList();
        database.sql("UPDATE data_import SET reading_notes = ? WHERE id = ?").params(notes(all),
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
        return find(id).orElseThrow(() -> new MissingException(Said.of("said.exchange.there-is-no-import", id)));
    }

    /// The import, locked until the end of the transaction.
    public Import lock(ImportId id) {
        return lockIfThere(id).orElseThrow(() -> new MissingException(Said.of("said.exchange.there-is-no-import", id)));
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
        rows.clear(id);
        for (String table : List.of("import_claim", "import_column")) {
            database.sql("DELETE FROM " + table + " WHERE import_id = ?").param(id.value()).update();
        }
        database.sql("DELETE FROM data_import WHERE id = ?").param(id.value()).update();
    }

    /// Forgets all that was typed in the file; counts, outcomes and the compounds of the rows stay.
    public void withdraw(ImportId id, State state, Import.Withdrawal withdrawal) {
        rows.forget(id);
        database.sql("DELETE FROM import_column WHERE import_id = ?").param(id.value()).update();
        database.sql("""
                UPDATE data_import SET file_name = '', description = '', sheet_name = NULL, campaign_title = '',
                    sheet_names = '[]', title_rows = '[]', reading_notes = '[]',
                    failure = NULL, state = ?, withdrawn_at = ?, withdrawn_by = ?,
                    withdrawal_reason = ? WHERE id = ?""")
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
    /// @param failure why it failed; null if it did not
    public void finish(ImportId id, State state, @Nullable Said failure, Instant at) {
        database.sql("UPDATE data_import SET state = ?, failure = ?, finished_at = ? WHERE id = ?")
                .params(Arrays.asList(state.name(), failure == null ? null : failure.stored(), time(at),
                        id.value())).update();
    }

    /// Asks the job at work to stop after the rows in hand, or takes that back.
    public void wantCancel(ImportId id, boolean wanted) {
        database.sql("UPDATE data_import SET cancel_wanted = ? WHERE id = ?").params(wanted, id.value()).update();
    }

    /// Overwrites how far it is; the counts are totals, not additions.
    public void progress(ImportId id, int rowsRead, int rowsDone, int lastRow, Counts counts) {
        database.sql(
                        """
                UPDATE data_import SET row_count = ?, rows_done = ?, last_row = ?, created_count = ?,
                    updated_count = ?, unchanged_count = ?, rejected_count = ?
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
                INSERT INTO import_column (import_id, column_position, heading, column_role, detail, unit,
                    about_columns, reason, examples, filled,
                    number_style, number_style_stated, zero_meaning, day_order, day_order_stated, repeats_values,
                    reading_reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                columns.stream()
                        .map(column -> new @Nullable Object[] {
                            id.value(),
                            column.position(),
                            column.heading(),
                            column.role().name(),
                            column.detail(),
                            column.unit(),
                            column.of().isEmpty() ? null : JSON.writeValueAsString(column.of()),
                            column.why().stored(),
                            JSON.writeValueAsString(column.examples()),
                            column.filled(),
                            name(column.reading().numbers()),
                            column.reading().numbersStated(),
                            name(column.reading().zero()),
                            name(column.reading().days()),
                            column.reading().daysStated(),
                            column.reading().repeats(),
                            column.reading().reason().map(Said::stored).orElse("")
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
                        positions(row.getString("about_columns")),
                        Said.stored(row.getString("reason")),
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
                reason(row.getString("reading_reason")));
    }

    private static @Nullable Said reason(@Nullable String stored) {
        return stored == null || stored.isEmpty() ? null : Said.stored(stored);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static <T extends Enum<T>> @Nullable T constant(Class<T> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static List<Integer> positions(@Nullable String json) {
        return json == null ? List.of() : Arrays.asList(JSON.readValue(json, Integer[].class));
    }

    private static String notes(List<Said> notes) {
        return JSON.writeValueAsString(notes.stream().map(Said::stored).toList());
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
                Said.stored(row.getString("description")),
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
                reason(row.getString("failure")),
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
                        strings(row.getString("reading_notes")).stream().map(Said::stored).toList());
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
