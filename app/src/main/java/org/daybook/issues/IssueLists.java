package org.daybook.issues;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.issues.github.Label;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists issues. Joins the caller's transaction.
@Component
class IssueLists {

    /// In place of the key of a repository: all of them.
    static final String EVERYWHERE = "";

    private final IssueRepository issues;
    private final JdbcClient database;

    IssueLists(IssueRepository issues, JdbcClient database) {
        this.issues = issues;
        this.database = database;
    }

    /// @param key of the repository, or [#EVERYWHERE]
    /// @param offset how many are left out at the beginning
    IssueList of(String key, IssueFilter filter, int offset) {
        Map<String, Object> parameters = new HashMap<>(Map.of("key", key, "offset", offset, "limit", IssueList.PAGE));
        boolean isEverywhere = key.equals(EVERYWHERE);
        String there = isEverywhere ? "WHERE TRUE" : "WHERE repository_key = :key";
        StringBuilder where = new StringBuilder(there);
        switch (filter.state().toLowerCase(Locale.ROOT)) {
            case "all" -> { }
            case "closed" -> where.append(" AND issue_state IN ('CLOSED', 'GONE')");
            default -> where.append(" AND issue_state IN ('OPEN', 'UNKNOWN')");
        }
        if (!filter.label().isBlank()) {
            String json = JsonLists.write(List.of(filter.label().strip()));
            parameters.put("label", contains("\"name\":" + json.substring(1, json.length() - 1)));
            where.append(" AND lower(labels) LIKE :label ESCAPE '!'");
        }
        if (!filter.words().isBlank()) {
            parameters.put("words", contains(filter.words().strip()));
            where.append(" AND (lower(title) LIKE :words ESCAPE '!' OR lower(body) LIKE :words ESCAPE '!')");
        }
        if (!filter.type().isBlank()) {
            parameters.put("type", filter.type().strip().toLowerCase(Locale.ROOT));
            where.append(" AND lower(issue_type) = :type");
        }
        where.append(being(filter.is()));
        List<Long> ids = database.sql("SELECT id FROM issue " + where
                        + (isEverywhere ? " ORDER BY id" : " ORDER BY pinned DESC, issue_number")
                        + " DESC OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY")
                .params(parameters).query(Long.class).list();
        long total = database.sql("SELECT count(*) FROM issue " + where).params(parameters).query(Long.class).single();
        Map<Boolean, Long> counts = new HashMap<>();
        database.sql("SELECT issue_state, count(*) FROM issue " + there + " GROUP BY issue_state").params(parameters)
                .query(row -> {
                    counts.merge(IssueState.valueOf(row.getString(1)).isOpen(), row.getLong(2), Long::sum);
                });
        return new IssueList(
                issues.findAllById(ids).stream().sorted(Comparator.comparingInt(issue -> ids.indexOf(issue.id())))
                        .toList(),
                total, counts.getOrDefault(true, 0L), counts.getOrDefault(false, 0L),
                isEverywhere ? List.of() : types(key));
    }

    private List<String> types(String key) {
        return database.sql("SELECT DISTINCT issue_type FROM issue WHERE repository_key = :key"
                        + " AND issue_type IS NOT NULL ORDER BY issue_type FETCH FIRST 50 ROWS ONLY")
                .param("key", key).query(String.class).list();
    }

    private static String being(String word) {
        return switch (word) {
            case "issue" -> " AND NOT pull_request";
            case "pull-request" -> " AND pull_request";
            case "pinned" -> " AND pinned";
            case "locked" -> " AND locked";
            case "unlocked" -> " AND NOT locked";
            case "discussion" -> " AND discussion";
            case "completed", "duplicate" -> " AND state_reason = '" + word + "'";
            case "not-planned" -> " AND state_reason = 'not_planned'";
            case "sub-issue" -> " AND parent_reference IS NOT NULL";
            case "parent" -> " AND parts > 0";
            default -> "";
        };
    }

    Set<String> labels() {
        return database.sql("SELECT DISTINCT labels FROM issue WHERE issue_state <> 'GONE'").query(String.class)
                .stream().flatMap(json -> JsonLists.labels(json).stream()).map(Label::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// @param referred ids that are taken in any case, at least one
    List<IssueLine> lines(boolean closed, Collection<Long> referred) {
        return database.sql("SELECT id, repository_name, issue_number, title, issue_state, labels, assignees, due_on,"
                        + " opened_at, changed_at, closed_at, next_look_at FROM issue i WHERE (id IN (:ids)"
                        + " OR EXISTS (SELECT 1 FROM followed_repository f WHERE f.repository_key = i.repository_key)"
                        + " OR EXISTS (SELECT 1 FROM compound_issue c WHERE c.issue_id = i.id)"
                        + " OR EXISTS (SELECT 1 FROM issue_origin o WHERE o.issue_id = i.id))"
                        + (closed ? "" : " AND issue_state IN ('OPEN', 'UNKNOWN')")
                        + " AND NOT pull_request ORDER BY id DESC FETCH FIRST :limit ROWS ONLY")
                .param("ids", referred).param("limit", Issues.MAX_LINES)
                .query((row, n) -> line(row)).list();
    }

    private static IssueLine line(ResultSet row) throws SQLException {
        String reference = row.getString("repository_name") + "#" + row.getInt("issue_number");
        Date due = row.getDate("due_on");
        Instant changed = moment(row, "changed_at").or(() -> moment(row, "next_look_at")).orElse(Instant.EPOCH);
        IssueState state = IssueState.valueOf(row.getString("issue_state"));
        return new IssueLine(row.getLong("id"), row.getString("repository_name"), row.getInt("issue_number"),
                Optional.ofNullable(row.getString("title")).orElse(reference),
                state, JsonLists.labels(row.getString("labels")),
                JsonLists.words(row.getString("assignees")), due == null ? null : due.toLocalDate(),
                moment(row, "opened_at").orElse(changed), changed,
                state.isOpen() ? null : moment(row, "closed_at").orElse(changed));
    }

    private static Optional<Instant> moment(ResultSet row, String column) {
        try {
            return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String contains(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
