package org.daybook.issues.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.issues.IssueWriter.Seen;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.writing.markdown.TaskBoxes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps which boxes were ticked on issues that were opened from entries: what somebody told counts once the mirror has
/// seen it, and what nobody told was ticked by nobody knows whom. Of a box only how it was seen last is kept, and a day
/// later nothing. Joins the caller's transaction.
@Component
public class IssueTicks {

    private static final int LONGEST_TASK = 1000;
    private static final int MOST_BOXES = 100;
    private static final int MOST_ORIGINS = 20;
    private static final int MOST_AT_ONCE = 100;
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    IssueTicks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Somebody has ticked boxes of an issue, as they or GitHub say; nothing happens before the mirror sees it.
    ///
    /// @param issue id of its row
    /// @param changed as [TaskBoxes#changed]
    public void told(long issue, Map<String, Boolean> changed, Ticker by) {
        if (isOpenedFromAnEntry(issue)) {
            boxes(changed).forEach(box -> add(issue, box.getKey(), box.getValue(), by, null));
        }
    }

    @EventListener
    void see(Seen seen) {
        long issue = seen.issue().id();
        Map<String, Boolean> changed = TaskBoxes.changed(seen.bodyBefore(), seen.issue().body());
        if (!changed.isEmpty() && isOpenedFromAnEntry(issue)) {
            Timestamp now = Timestamp.from(clock.instant());
            boxes(changed).forEach(box -> {
                Ticker by = teller(issue, box.getKey(), box.getValue());
                database.sql("DELETE FROM issue_tick WHERE issue_id = ? AND task = ?")
                        .params(issue, box.getKey()).update();
                add(issue, box.getKey(), box.getValue(), by, now);
            });
        }
    }

    private static List<Map.Entry<String, Boolean>> boxes(Map<String, Boolean> changed) {
        return changed.entrySet().stream().filter(box -> box.getKey().length() <= LONGEST_TASK).limit(MOST_BOXES)
                .toList();
    }

    private boolean isOpenedFromAnEntry(long issue) {
        return database.sql("SELECT count(*) FROM issue_origin WHERE issue_id = ? AND origin_kind = ?")
                .params(issue, EntryId.KIND).query(Integer.class).single() > 0;
    }

    /// Who ticked it from here is known better than the account that wrote it.
    private Ticker teller(long issue, String task, boolean ticked) {
        return database.sql("""
                        SELECT login, person_id FROM issue_tick
                        WHERE issue_id = ? AND task = ? AND ticked = ? AND seen_at IS NULL
                        ORDER BY CASE WHEN login IS NULL THEN 0 ELSE 1 END, id DESC FETCH FIRST 1 ROW ONLY""")
                .params(issue, task, ticked).query((row, n) -> ticker(row)).optional().orElse(Ticker.UNKNOWN);
    }

    private void add(long issue, String task, boolean ticked, Ticker by, @Nullable Timestamp seenAt) {
        database.sql("INSERT INTO issue_tick (issue_id, task, ticked, login, person_id, told_at, seen_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(issue, task, ticked, by.login(),
                        Optional.ofNullable(by.person()).map(PersonId::value).orElse(null),
                        Timestamp.from(clock.instant()), seenAt))
                .update();
        database.sql("DELETE FROM issue_tick WHERE told_at < ?").param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /// What was seen and has reached no entry yet, the oldest first: at most a hundred.
    public List<IssueTick> seen() {
        return database.sql("SELECT t.id, t.issue_id, t.task, t.ticked, t.login, t.person_id, i.repository_name,"
                        + " i.issue_number FROM issue_tick t JOIN issue i ON i.id = t.issue_id"
                        + " WHERE t.seen_at IS NOT NULL ORDER BY t.id FETCH FIRST " + MOST_AT_ONCE + " ROWS ONLY")
                .query((row, n) -> new IssueTick(row.getLong("id"), row.getString("repository_name"),
                        row.getInt("issue_number"), row.getString("task"), row.getBoolean("ticked"), ticker(row),
                        origins(row.getLong("issue_id"))))
                .list();
    }

    private List<IssueTick.Origin> origins(long issue) {
        return database.sql("SELECT origin_id, opened_by FROM issue_origin WHERE issue_id = ? AND origin_kind = ?"
                        + " ORDER BY origin_id FETCH FIRST " + MOST_ORIGINS + " ROWS ONLY")
                .params(issue, EntryId.KIND)
                .query((row, n) -> new IssueTick.Origin(new EntryId(row.getLong(1)), person(row, "opened_by"))).list();
    }

    /// The entries know.
    public void done(IssueTick tick) {
        database.sql("DELETE FROM issue_tick WHERE id = ?").param(tick.id()).update();
    }

    private static Ticker ticker(ResultSet row) throws SQLException {
        return new Ticker(row.getString("login"), person(row, "person_id"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new PersonId(id);
    }
}
