package org.daybook.testing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Begins a test without what others mirrored from GitHub.
public final class TestIssues {

    /// What refers to another table before that one.
    private static final List<String> TABLES = List.of("bot_comment", "issue_write", "issue_tick", "issue_closing",
            "github_grant", "issue_origin", "issue_comment_mention", "issue_comment", "issue_mention", "issue_alias",
            "compound_issue", "issue", "followed_page", "followed_repository", "repository_visibility");

    private TestIssues() {
    }

    public static void forgetAll(JdbcClient database) {
        for (String table : TABLES) {
            database.sql("DELETE FROM " + table).update();
        }
    }
}
