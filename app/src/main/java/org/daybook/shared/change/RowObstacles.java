package org.daybook.shared.change;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.daybook.shared.change.RowImages.Row;
import org.daybook.shared.change.RowInTheWayException.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks, before rows are made what they were, for the row that would not let it happen: one that has what only one can
/// have, one that belongs to what would go, or what is no more and is needed. What must be unique and what refers to
/// what, the database says itself.
///
/// In the caller's transaction, which holds the rows that are put back.
@Component
class RowObstacles {

    private final JdbcClient database;
    private final JdbcTemplate connections;
    private final Map<String, Rules> rules = new ConcurrentHashMap<>();

    RowObstacles(JdbcClient database, JdbcTemplate connections) {
        this.database = database;
        this.connections = connections;
    }

    /// A column that refers to the `id` of another table.
    private record Reference(String table, String column) {
    }

    /// What the database asks of the rows of a table.
    ///
    /// @param unique columns of which no two rows have the same
    /// @param referring columns of other tables that refer to its rows
    /// @param referredTo by its own columns: the tables whose rows they name
    private record Rules(List<Set<String>> unique, List<Reference> referring, Map<String, String> referredTo) {
    }

    /// The first row that stands in the way; empty if there is none.
    Optional<RowInTheWayException> first(Collection<Row> rows) {
        Map<String, Map<Map<String, Object>, Row>> own = new HashMap<>();
        rows.forEach(row -> own.computeIfAbsent(row.table(), table -> new HashMap<>()).put(plain(row.key()), row));
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            Optional<RowInTheWayException> found = row.before() == null
                    ? added(row, own)
                    : taken(row, own).or(() -> missing(row, own, seen));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Numbers that JSON read are compared with those of the database.
    private static Map<String, Object> plain(Map<String, Object> key) {
        Map<String, Object> plain = new TreeMap<>();
        key.forEach((column, value) -> plain.put(column, String.valueOf(value)));
        return plain;
    }

    private Optional<RowInTheWayException> added(Row going, Map<String, Map<Map<String, Object>, Row>> own) {
        Object id = going.key().get("id");
        if (id == null) {
            return Optional.empty();
        }
        for (Reference reference : rules(going.table()).referring()) {
            Map<String, @Nullable Object> wanted = Map.of(reference.column(), id);
            for (Map<String, @Nullable Object> found : rows(reference.table(), wanted)) {
                Row one = own(own, reference.table(), found);
                boolean goesToo = one != null && (one.before() == null || one.before().containsKey(reference.column()));
                if (!goesToo) {
                    return Optional.of(new RowInTheWayException(reference.table(), found, Why.ADDED));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<RowInTheWayException> taken(Row back, Map<String, Map<Map<String, Object>, Row>> own) {
        Map<String, Object> before = Objects.requireNonNull(back.before());
        Map<String, @Nullable Object> whole = null;
        for (Set<String> columns : rules(back.table()).unique()) {
            if (columns.stream().noneMatch(before::containsKey)) {
                continue;
            }
            whole = whole == null ? whole(back) : whole;
            Map<String, @Nullable Object> wanted = values(whole, columns);
            if (wanted.containsValue(null)) {
                continue;
            }
            for (Map<String, @Nullable Object> found : rows(back.table(), wanted)) {
                Row one = own(own, back.table(), found);
                boolean letsGo = one != null && (one == back || one.before() == null
                        || columns.stream().anyMatch(one.before()::containsKey)
                                && !values(whole(one), columns).equals(wanted));
                if (!letsGo) {
                    return Optional.of(new RowInTheWayException(back.table(), found, Why.TAKEN));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<RowInTheWayException> missing(
            Row back, Map<String, Map<Map<String, Object>, Row>> own, Set<String> seen) {
        Map<String, Object> before = Objects.requireNonNull(back.before());
        for (Map.Entry<String, String> reference : rules(back.table()).referredTo().entrySet()) {
            Object id = before.get(reference.getKey());
            if (id == null || !seen.add(reference.getValue() + " " + id)) {
                continue;
            }
            Row one = own.getOrDefault(reference.getValue(), Map.of()).get(plain(Map.of("id", id)));
            boolean isHere = one != null ? one.before() != null
                    : !rows(reference.getValue(), Map.of("id", id)).isEmpty();
            if (!isHere) {
                return Optional.of(new RowInTheWayException(back.table(), whole(back), Why.MISSING));
            }
        }
        return Optional.empty();
    }

    /// The row as it will be.
    private Map<String, @Nullable Object> whole(Row back) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        if (back.after() != null) {
            rows(back.table(), new LinkedHashMap<>(back.key())).forEach(whole::putAll);
        }
        whole.putAll(Objects.requireNonNull(back.before()));
        return whole;
    }

    private static Map<String, @Nullable Object> values(Map<String, @Nullable Object> row, Set<String> columns) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        columns.forEach(column -> values.put(column, row.get(column) instanceof Number number
                ? (Object) number.longValue() : row.get(column)));
        return values;
    }

    private static @Nullable Row own(
            Map<String, Map<Map<String, Object>, Row>> own, String table, Map<String, @Nullable Object> found) {
        return own.getOrDefault(table, Map.of()).entrySet().stream()
                .filter(one -> one.getKey().entrySet().stream()
                        .allMatch(column -> column.getValue().equals(String.valueOf(found.get(column.getKey())))))
                .map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private List<Map<String, @Nullable Object>> rows(String table, Map<String, @Nullable Object> wanted) {
        return database.sql("SELECT * FROM " + table + " WHERE " + wanted.keySet().stream()
                        .map(column -> column + " = :" + column).collect(Collectors.joining(" AND ")))
                .params(wanted).query((row, n) -> RowImages.columns(row)).list();
    }

    private Rules rules(String table) {
        return rules.computeIfAbsent(table, name -> Objects.requireNonNull(
                connections.execute((ConnectionCallback<Rules>) connection -> read(connection, name))));
    }

    private static Rules read(Connection connection, String table) throws SQLException {
        DatabaseMetaData facts = connection.getMetaData();
        String name = facts.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        Map<String, Set<String>> unique = new TreeMap<>();
        try (ResultSet indexes = facts.getIndexInfo(null, connection.getSchema(), name, true, false)) {
            while (indexes.next()) {
                String index = indexes.getString("INDEX_NAME");
                String column = indexes.getString("COLUMN_NAME");
                if (index != null && column != null && indexes.getString("FILTER_CONDITION") == null) {
                    unique.computeIfAbsent(index, one -> new HashSet<>()).add(column.toLowerCase(Locale.ROOT));
                }
            }
        }
        List<Reference> referring = new ArrayList<>();
        try (ResultSet keys = facts.getExportedKeys(null, connection.getSchema(), name)) {
            while (keys.next()) {
                referring.add(new Reference(keys.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT),
                        keys.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT)));
            }
        }
        Map<String, String> referredTo = new TreeMap<>();
        try (ResultSet keys = facts.getImportedKeys(null, connection.getSchema(), name)) {
            while (keys.next()) {
                referredTo.put(keys.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT),
                        keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return new Rules(List.copyOf(unique.values()), List.copyOf(referring), referredTo);
    }
}
