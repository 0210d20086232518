package org.daybook.search.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.shared.id.Thing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The list of all changes to searchable things, numbered without gaps in the order of the commits.
///
/// A transaction takes its numbers as its last act, under the lock of the one row of `change_counter`. So whoever has
/// seen number `n` has seen everything up to `n`, and a transaction that rolls back leaves no hole. Kinds are stored in
/// capitals.
@Component
public class ChangeLog {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ChangeLog(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The number of the last committed change, 0 before the first.
    public long current() {
        Long number = jdbc.queryForObject("SELECT last_number FROM change_counter WHERE id = 1", Long.class);
        if (number == null) {
            throw new IllegalStateException("The table change_counter has lost its row");
        }
        return number;
    }

    /// The changes after a number, oldest first.
    ///
    /// @param limit how many at most
    public List<Change> after(long number, int limit) {
        return jdbc.query("""
                SELECT change_number, kind, target_id, changed_at FROM change_log
                WHERE change_number > ? ORDER BY change_number FETCH FIRST ? ROWS ONLY""",
                ChangeLog::read, number, limit);
    }

    /// Empty for a number that is not committed yet or of another database.
    public Optional<Change> find(long number) {
        return jdbc.query("SELECT change_number, kind, target_id, changed_at FROM change_log WHERE change_number = ?",
                ChangeLog::read, number).stream().findFirst();
    }

    /// Appends the changes of the current transaction and returns the number of the last one.
    ///
    /// From here to the commit the transaction holds the lock that all writers need: nothing slow may follow.
    long append(Collection<Thing> changes) {
        jdbc.update("UPDATE change_counter SET last_number = last_number + ? WHERE id = 1", changes.size());
        long last = current();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Object[]> rows = new ArrayList<>(changes.size());
        long number = last - changes.size();
        for (Thing thing : changes) {
            rows.add(new Object[] {++number, thing.kind().toUpperCase(Locale.ROOT), thing.id(), now});
        }
        jdbc.batchUpdate(
                "INSERT INTO change_log (change_number, kind, target_id, changed_at) VALUES (?, ?, ?, ?)", rows);
        return last;
    }

    private static Change read(ResultSet row, int index) throws SQLException {
        Thing thing = new Thing(row.getString("kind").toLowerCase(Locale.ROOT), row.getLong("target_id"));
        Timestamp at = row.getTimestamp("changed_at");
        return new Change(row.getLong("change_number"), thing, at == null ? Instant.EPOCH : at.toInstant());
    }
}
