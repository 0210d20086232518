package org.daybook.exchange.undo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.exchange.undo.UndoPreview.Kept;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.undo.Part;
import org.daybook.shared.undo.Touched;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps which imports are undone, and what stayed of them; joins the caller's transaction.
@Repository
public class UndoStore {

    private static final String COUNTS =
            Stream.of(Part.values()).map(UndoStore::column).collect(Collectors.joining(", "));
    private static final int MAX_THING = 200;
    private static final int MAX_WHY = 500;

    private final JdbcClient database;
    private final JdbcTemplate batch;

    UndoStore(JdbcClient database, JdbcTemplate batch) {
        this.database = database;
        this.batch = batch;
    }

    private static String column(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /// Notes that an import is to be undone.
    ///
    /// @param reason at most 300 characters
    public void add(ImportId of, String reason, PersonId by, Instant at) {
        String zeros = ", 0".repeat(Part.values().length);
        database.sql("INSERT INTO import_undo (import_id, reason, wanted_by, wanted_at, last_compound, kept, " + COUNTS
                        + ") VALUES (?, ?, ?, ?, 0, 0" + zeros + ")")
                .params(of.value(), reason, by.value(), at.atOffset(ZoneOffset.UTC)).update();
    }

    /// Empty for an import that is not undone.
    public Optional<ImportUndo> find(ImportId of) {
        return all(List.of(of)).stream().findFirst();
    }

    /// Of those of these imports that are undone, or being so.
    public List<ImportUndo> all(Collection<ImportId> of) {
        return of.isEmpty() ? List.of()
                : database.sql("SELECT * FROM import_undo WHERE import_id IN (:ids)")
                        .param("ids", of.stream().map(ImportId::value).toList())
                        .query((row, n) -> read(row)).list();
    }

    /// The ids of all imports that are undone, or being so.
    public Set<Long> undone() {
        return new HashSet<>(database.sql("SELECT import_id FROM import_undo").query(Long.class).list());
    }

    /// Overwrites how far it is; the counts are totals.
    public void progress(ImportUndo undo) {
        String counts = Stream.of(Part.values()).map(part -> column(part) + " = ?").collect(Collectors.joining(", "));
        Stream<Object> values = Stream.of(
                Stream.<Object>of(undo.lastCompound(), undo.kept()),
                Stream.of(Part.values()).<Object>map(part -> undo.gone().getOrDefault(part, 0L)),
                Stream.<Object>of(undo.of().value())).flatMap(one -> one);
        database.sql("UPDATE import_undo SET last_compound = ?, kept = ?, " + counts + " WHERE import_id = ?")
                .params(values.toList()).update();
    }

    /// Notes the end, or why it could not go on; both null: it is at work again.
    public void finish(ImportId of, @Nullable Instant at, @Nullable Said failure) {
        database.sql("UPDATE import_undo SET finished_at = ?, failure = ? WHERE import_id = ?")
                .params(Arrays.asList(at == null ? null : at.atOffset(ZoneOffset.UTC), failure == null ? null
                        : failure.stored(), of.value())).update();
    }

    /// Notes what stayed of some more compounds.
    public void keep(ImportId of, List<Touched> kept) {
        batch.batchUpdate("INSERT INTO import_kept (import_id, compound_id, thing, why) VALUES (?, ?, ?, ?)",
                kept.stream().map(one -> new Object[] {
                    of.value(), one.compound(), one.thing().stored(MAX_THING), one.reasons().stored(MAX_WHY)
                }).toList());
    }

    /// What stayed, without numbers.
    public List<Kept> kept(ImportId of, int limit) {
        return database.sql("SELECT * FROM import_kept WHERE import_id = ? ORDER BY id LIMIT ?")
                .params(of.value(), limit)
                .query((row, n) -> new Kept(new CompoundId(row.getLong("compound_id")), "",
                        Said.stored(row.getString("thing")), Said.stored(row.getString("why"))))
                .list();
    }

    /// The import with which a thing went that had an address.
    public Optional<ImportId> with(String kind, long id) {
        return database.sql("SELECT import_id FROM import_gone WHERE thing_kind = ? AND thing_id = ?")
                .params(kind, id).query((row, n) -> new ImportId(row.getLong(1))).optional();
    }

    private static ImportUndo read(ResultSet row) throws SQLException {
        Map<Part, Long> gone = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            gone.put(part, row.getLong(column(part)));
        }
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportUndo(
                new ImportId(row.getLong("import_id")),
                row.getString("reason"),
                new PersonId(row.getLong("wanted_by")),
                row.getObject("wanted_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("failure") == null ? null : Said.stored(row.getString("failure")),
                row.getLong("last_compound"),
                gone,
                row.getLong("kept"));
    }
}
