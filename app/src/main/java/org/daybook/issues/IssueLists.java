package org.daybook.issues;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists the issues of a repository. Joins the caller's transaction.
@Component
class IssueLists {

    private final IssueRepository issues;
    private final JdbcClient database;

    IssueLists(IssueRepository issues, JdbcClient database) {
        this.issues = issues;
        this.database = database;
    }

    /// @param key of the repository
    /// @param offset how many are left out at the beginning
    IssueList of(String key, IssueFilter filter, int offset) {
        Map<String, Object> parameters = new HashMap<>(Map.of("key", key, "offset", offset, "limit", IssueList.PAGE));
        StringBuilder where = new StringBuilder("WHERE repository_key = :key");
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
        List<Long> ids = database.sql("SELECT id FROM issue " + where
                        + " ORDER BY issue_number DESC OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY")
                .params(parameters).query(Long.class).list();
        long total = database.sql("SELECT count(*) FROM issue " + where).params(parameters).query(Long.class).single();
        Map<Boolean, Long> counts = new HashMap<>();
        database.sql("SELECT issue_state, count(*) FROM issue WHERE repository_key = :key GROUP BY issue_state")
                .param("key", key)
                .query(row -> {
                    counts.merge(IssueState.valueOf(row.getString(1)).isOpen(), row.getLong(2), Long::sum);
                });
        return new IssueList(
                issues.findAllById(ids).stream().sorted(Comparator.comparingInt(Issue::number).reversed()).toList(),
                total, counts.getOrDefault(true, 0L), counts.getOrDefault(false, 0L));
    }

    private static String contains(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
