package org.daybook.shared.change;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.Said;
import org.daybook.shared.change.RowInTheWayException.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What rows of the database were before an act and after it, so that the act can be taken back: rows that it inserted
/// are deleted, rows that it deleted are inserted again with their ids, and columns that it changed get what they had.
///
/// All in the caller's transaction, past the persistence context: flush before, and clear after.
@Component
public class RowImages {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// Count the writes of a row; they only ever grow.
    private static final Set<String> VERSIONS = Set.of("lock_version", "version");
    /// The table whose rows may exchange unique values, and the columns of these.
    private static final String PARKED = "compound";
    private static final List<String> UNIQUE = List.of("identity_key", "number_text");

    private final JdbcClient database;
    private final RowObstacles obstacles;

    RowImages(JdbcClient database, RowObstacles obstacles) {
        this.database = database;
        this.obstacles = obstacles;
    }

    /// Rows of a table.
    ///
    /// @param key the columns of its primary key
    /// @param column by which they are chosen; `values` are what it holds
    public record RowSet(String table, List<String> key, String column, Collection<Long> values) {

        /// Of a table with an `id`.
        public static RowSet of(String table, String column, Collection<Long> values) {
            return new RowSet(table, List.of("id"), column, values);
        }
    }

    /// The rows as they are at one moment, by table and key.
    public static final class Image {

        private final Map<String, Map<Map<String, Object>, Map<String, Object>>> tables = new LinkedHashMap<>();

        private Map<Map<String, Object>, Map<String, Object>> rows(String table) {
            return tables.computeIfAbsent(table, name -> new LinkedHashMap<>());
        }
    }

    /// One row that an act changed.
    ///
    /// @param before the columns that it changed; all if it deleted the row, null if it inserted it
    /// @param after the same; null if it deleted the row
    record Row(String table, Map<String, Object> key, @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {
    }

    private record Memento(List<Row> rows) {
    }

    /// Looks at rows; a set without values is empty. Nobody else changes them until the transaction ends.
    public Image take(Collection<RowSet> sets) {
        Image image = new Image();
        for (RowSet set : sets) {
            Map<Map<String, Object>, Map<String, Object>> rows = image.rows(set.table());
            if (!set.values().isEmpty()) {
                database.sql("SELECT * FROM " + set.table() + " WHERE " + set.column() + " IN (:values) ORDER BY "
                                + String.join(", ", set.key()) + " FOR UPDATE")
                        .param("values", set.values())
                        .query(row -> {
                            Map<String, Object> columns = columns(row);
                            rows.put(key(columns, set.key()), columns);
                        });
            }
        }
        return image;
    }

    private static Map<String, Object> key(Map<String, Object> columns, Collection<String> names) {
        Map<String, Object> key = new LinkedHashMap<>();
        names.forEach(name -> key.put(name, columns.get(name)));
        return key;
    }

    static Map<String, Object> columns(ResultSet row) throws SQLException {
        ResultSetMetaData types = row.getMetaData();
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 1; i <= types.getColumnCount(); i++) {
            String name = types.getColumnName(i).toLowerCase(java.util.Locale.ROOT);
            columns.put(name, value(row, i, types.getColumnType(i)));
        }
        return columns;
    }

    private static @Nullable Object value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                yield time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC).toString();
            }
            case Types.DATE -> {
                LocalDate day = row.getObject(column, LocalDate.class);
                yield day == null ? null : day.toString();
            }
            case Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.CHAR -> row.getString(column);
            case Types.DOUBLE -> {
                double number = row.getDouble(column);
                yield row.wasNull() ? null : number;
            }
            case Types.BOOLEAN, Types.BIT -> {
                boolean flag = row.getBoolean(column);
                yield row.wasNull() ? null : flag;
            }
            default -> {
                long number = row.getLong(column);
                yield row.wasNull() ? null : number;
            }
        };
    }

    /// What happened to rows between two looks, as JSON for [#putBack].
    ///
    /// @param after of the same sets, or of more: what was in none of the first is taken for inserted
    public String difference(Image before, Image after) {
        List<Row> rows = new ArrayList<>();
        Set<String> tables = new LinkedHashSet<>(before.tables.keySet());
        tables.addAll(after.tables.keySet());
        for (String table : tables) {
            Map<Map<String, Object>, Map<String, Object>> old = before.rows(table);
            Map<Map<String, Object>, Map<String, Object>> now = after.rows(table);
            Stream.concat(old.keySet().stream(), now.keySet().stream()).distinct()
                    .map(key -> row(table, key, old.get(key), now.get(key)))
                    .filter(Objects::nonNull).forEach(rows::add);
        }
        return JSON.writeValueAsString(new Memento(rows));
    }

    private static @Nullable Row row(String table, Map<String, Object> key, @Nullable Map<String, Object> old,
            @Nullable Map<String, Object> now) {
        if (old == null || now == null) {
            return new Row(table, key, old, now);
        }
        Set<String> changed = old.keySet().stream()
                .filter(column -> !VERSIONS.contains(column) && !Objects.equals(old.get(column), now.get(column)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return changed.isEmpty() ? null : new Row(table, key, key(old, changed), key(now, changed));
    }

    /// Whether nothing happened between two looks.
    public static boolean isEmpty(String memento) {
        return JSON.readValue(memento, Memento.class).rows().isEmpty();
    }

    /// The tables of whose rows any was changed, inserted or deleted.
    public static Set<String> tables(String memento) {
        return JSON.readValue(memento, Memento.class).rows().stream().map(Row::table).collect(Collectors.toSet());
    }

    /// Whether rows of this table were inserted or deleted.
    public static boolean isChangingRows(String memento, String table) {
        return JSON.readValue(memento, Memento.class).rows().stream()
                .anyMatch(row -> row.table().equals(table) && (row.before() == null || row.after() == null));
    }

    /// The ids of the rows of a table that an act changed, inserted or deleted.
    public static List<Long> ids(String memento, String table) {
        return JSON.readValue(memento, Memento.class).rows().stream()
                .filter(row -> row.table().equals(table) && row.key().containsKey("id"))
                .map(row -> ((Number) row.key().get("id")).longValue()).toList();
    }

    /// The ids of a table and what a column of any table held or holds, in the rows that an act changed.
    public static Set<Long> values(String memento, String table, String column) {
        Set<Long> values = new LinkedHashSet<>(ids(memento, table));
        JSON.readValue(memento, Memento.class).rows().stream()
                .flatMap(row -> Stream.of(row.key(), Objects.requireNonNullElse(row.before(), Map.of()),
                        Objects.requireNonNullElse(row.after(), Map.of())))
                .map(columns -> columns.get(column)).filter(Number.class::isInstance)
                .forEach(value -> values.add(((Number) value).longValue()));
        return values;
    }

    /// What a column holds in the rows of a table that an act inserted.
    public static List<String> inserted(String memento, String table, String column) {
        return JSON.readValue(memento, Memento.class).rows().stream()
                .filter(row -> row.table().equals(table) && row.before() == null)
                .map(row -> String.valueOf(Objects.requireNonNull(row.after()).get(column))).toList();
    }

    /// Makes rows what they were before an act.
    ///
    /// @param parentsFirst the tables in an order in which rows can be inserted; deleted is the other way round
    /// @throws RowInTheWayException if a row is not as the act left it, or another one stands in the way
    /// @throws ChangedSinceException if another one came into the way at this moment
    public void putBack(String memento, List<String> parentsFirst) {
        List<Row> rows = JSON.readValue(memento, Memento.class).rows().stream()
                .sorted(java.util.Comparator.comparingInt(row -> parentsFirst.indexOf(row.table()))).toList();
        rows.forEach(this::requireUnchanged);
        obstacles.first(rows).ifPresent(inTheWay -> {
            throw inTheWay;
        });
        try {
            Map<Object, Map<String, Object>> parked = park(rows);
            rows.stream().filter(row -> row.after() == null).forEach(this::insert);
            rows.stream().filter(row -> row.after() != null && row.before() != null && !isParked(row))
                    .forEach(this::update);
            rows.reversed().stream().filter(row -> row.before() == null).forEach(this::delete);
            rows.stream().filter(row -> row.after() != null && row.before() != null && isParked(row))
                    .forEach(row -> unpark(row, parked));
        } catch (DataIntegrityViolationException e) {
            throw new ChangedSinceException(Said.of("said.shared.something-new-stands-in-its-way"));
        }
    }

    private static boolean isParked(Row row) {
        return row.table().equals(PARKED);
    }

    /// Two compounds may exchange what only one of them can have: so all that are here let go of it first.
    private Map<Object, Map<String, Object>> park(List<Row> rows) {
        Map<Object, Map<String, Object>> parked = new LinkedHashMap<>();
        rows.stream().filter(row -> isParked(row) && row.after() != null).forEach(row -> {
            long id = ((Number) row.key().get("id")).longValue();
            database.sql("SELECT * FROM " + PARKED + " WHERE id = ?").param(id).query(found -> {
                parked.put(id, key(columns(found), UNIQUE));
            });
            database.sql("UPDATE " + PARKED + " SET identity_key = ?, number_text = ? WHERE id = ?")
                    .params("parked:" + id, "parked:" + id, id).update();
        });
        return parked;
    }

    private void unpark(Row row, Map<Object, Map<String, Object>> parked) {
        Map<String, Object> columns = new LinkedHashMap<>(
                parked.get(((Number) row.key().get("id")).longValue()));
        columns.putAll(Objects.requireNonNull(row.before()));
        update(new Row(row.table(), row.key(), columns, row.after()));
    }

    private void requireUnchanged(Row row) {
        Map<String, Map<String, Object>> here = new LinkedHashMap<>();
        database.sql("SELECT * FROM " + row.table() + " WHERE " + where(row)).params(row.key())
                .query(found -> {
                    here.put("row", columns(found));
                });
        Map<String, Object> now = here.get("row");
        boolean same = row.after() == null ? now == null
                : now != null && row.after().entrySet().stream().allMatch(column -> VERSIONS.contains(column.getKey())
                        || same(now.get(column.getKey()), column.getValue()));
        if (!same) {
            throw new RowInTheWayException(row.table(), now != null ? now : Objects.requireNonNullElse(
                    row.before(), Objects.requireNonNullElse(row.after(), row.key())), Why.CHANGED);
        }
    }

    private static boolean same(@Nullable Object now, @Nullable Object then) {
        return now instanceof Number one && then instanceof Number other
                ? one.doubleValue() == other.doubleValue()
                : Objects.equals(now, then);
    }

    private static String where(Row row) {
        return row.key().keySet().stream().map(column -> column + " = :" + column)
                .collect(Collectors.joining(" AND "));
    }

    private void insert(Row row) {
        Map<String, Object> columns = Objects.requireNonNull(row.before());
        write("INSERT INTO " + row.table() + " (" + String.join(", ", columns.keySet()) + ") VALUES ("
                + columns.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")",
                row.table(), columns);
    }

    private void update(Row row) {
        Map<String, Object> columns = new LinkedHashMap<>(Objects.requireNonNull(row.before()));
        String set = columns.keySet().stream().map(column -> column + " = :" + column)
                .collect(Collectors.joining(", "));
        String version = types(row.table()).keySet().stream().filter(VERSIONS::contains)
                .map(column -> ", " + column + " = " + column + " + 1").collect(Collectors.joining());
        columns.putAll(row.key());
        write("UPDATE " + row.table() + " SET " + set + version + " WHERE " + where(row), row.table(), columns);
    }

    private void delete(Row row) {
        write("DELETE FROM " + row.table() + " WHERE " + where(row), row.table(), row.key());
    }

    private void write(String sql, String table, Map<String, Object> columns) {
        Map<String, Integer> types = types(table);
        JdbcClient.StatementSpec statement = database.sql(sql);
        for (Map.Entry<String, Object> column : columns.entrySet()) {
            int type = types.getOrDefault(column.getKey(), Types.VARCHAR);
            statement = statement.param(column.getKey(), bound(column.getValue(), type), type);
        }
        statement.update();
    }

    private static @Nullable Object bound(@Nullable Object value, int type) {
        return switch (value) {
            case String text when type == Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.parse(text);
            case String text when type == Types.DATE -> LocalDate.parse(text);
            case Number number when type == Types.BIGINT -> number.longValue();
            case Number number when type == Types.INTEGER -> number.intValue();
            case Number number when type == Types.DOUBLE -> number.doubleValue();
            case null, default -> value;
        };
    }

    private Map<String, Integer> types(String table) {
        return database.sql("SELECT * FROM " + table + " WHERE 1 = 0").query(rows -> {
            Map<String, Integer> types = new LinkedHashMap<>();
            ResultSetMetaData columns = rows.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                int type = columns.getColumnType(i);
                types.put(columns.getColumnName(i).toLowerCase(java.util.Locale.ROOT),
                        type == Types.TIMESTAMP ? Types.TIMESTAMP_WITH_TIMEZONE : type);
            }
            return types;
        });
    }
}
