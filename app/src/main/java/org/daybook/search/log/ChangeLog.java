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
import java.util.concurrent.ThreadLocalRandom;
import org.daybook.shared.id.Thing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The list of all changes to searchable things, numbered by several counters so that writers do not wait for each
/// other.
///
/// A transaction takes its numbers as its last act, from a counter that nobody holds, and holds that until its commit.
/// So the numbers of a counter have no gaps and follow the order of the commits: whoever has seen number `n` of it has
/// seen everything up to `n`, and a transaction that rolls back leaves no hole. What was committed under different
/// counters has no order; nobody needs one, since a change names a thing and not what happened to it. Kinds are stored
/// in capitals.
@Component
public class ChangeLog {

    private static final int COUNTERS = 8;
    private static final String COLUMNS =
            "SELECT counter_id, change_number, kind, target_id, changed_at FROM change_log";
    private static final String COUNTER = "SELECT id, last_number FROM change_counter";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ChangeLog(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Where the last committed changes are.
    public LogPosition current() {
        List<Long> numbers = jdbc.queryForList("SELECT last_number FROM change_counter ORDER BY id", Long.class);
        if (numbers.size() != COUNTERS) {
            throw new IllegalStateException("The table change_counter has lost a row");
        }
        return new LogPosition(numbers);
    }

    /// The changes after a position, those of each counter oldest first.
    ///
    /// @param limit how many at most of each counter
    public List<Change> after(LogPosition position, int limit) {
        LogPosition now = current();
        List<Change> changes = new ArrayList<>();
        for (int counter = 1; counter <= COUNTERS; counter++) {
            if (now.of(counter) > position.of(counter)) {
                changes.addAll(jdbc.query(COLUMNS + " WHERE counter_id = ? AND change_number > ?"
                                + " ORDER BY change_number FETCH FIRST ? ROWS ONLY",
                        ChangeLog::read, counter, position.of(counter), limit));
            }
        }
        return changes;
    }

    /// Empty for a number that is not committed yet or of another database.
    public Optional<Change> find(int counter, long number) {
        return jdbc.query(COLUMNS + " WHERE counter_id = ? AND change_number = ?", ChangeLog::read, counter, number)
                .stream().findFirst();
    }

    /// Appends the changes of the current transaction.
    ///
    /// From here to the commit the transaction holds a counter: nothing slow may follow.
    void append(Collection<Thing> changes) {
        Counter counter = hold();
        jdbc.update("UPDATE change_counter SET last_number = ? WHERE id = ?", counter.last() + changes.size(),
                counter.id());
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Object[]> rows = new ArrayList<>(changes.size());
        long number = counter.last();
        for (Thing thing : changes) {
            rows.add(new Object[] {counter.id(), ++number, thing.kind().toUpperCase(Locale.ROOT), thing.id(), now});
        }
        jdbc.batchUpdate("INSERT INTO change_log (counter_id, change_number, kind, target_id, changed_at)"
                + " VALUES (?, ?, ?, ?, ?)", rows);
    }

    /// Takes a counter that nobody else holds; if there is none, waits for any.
    private Counter hold() {
        return jdbc.query(COUNTER + " FETCH FIRST 1 ROW ONLY FOR UPDATE SKIP LOCKED", ChangeLog::counter).stream()
                .findFirst()
                .orElseGet(() -> jdbc.queryForObject(COUNTER + " WHERE id = ? FOR UPDATE", ChangeLog::counter,
                        ThreadLocalRandom.current().nextInt(COUNTERS) + 1));
    }

    private static Counter counter(ResultSet row, int index) throws SQLException {
        return new Counter(row.getInt("id"), row.getLong("last_number"));
    }

    private static Change read(ResultSet row, int index) throws SQLException {
        Thing thing = new Thing(row.getString("kind").toLowerCase(Locale.ROOT), row.getLong("target_id"));
        Timestamp at = row.getTimestamp("changed_at");
        return new Change(row.getInt("counter_id"), row.getLong("change_number"), thing,
                at == null ? Instant.EPOCH : at.toInstant());
    }

    /// @param last the last number that was committed
    private record Counter(int id, long last) {
    }
}
