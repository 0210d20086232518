package org.daybook.issues.github;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An issue as the REST API of GitHub states it; the fields that matter here.
///
/// @param repository `owner/name` as GitHub writes it now
/// @param body Markdown, empty if there is none
/// @param assignees logins
/// @param traits what else it says
public record GitHubIssue(
        String repository,
        int number,
        String title,
        boolean open,
        boolean pullRequest,
        String body,
        List<Label> labels,
        List<String> assignees,
        @Nullable String milestone,
        @Nullable LocalDate dueOn,
        int comments,
        @Nullable String author,
        Instant createdAt,
        Instant updatedAt,
        IssueTraits traits) {

    /// One of which nothing else is said.
    public GitHubIssue(String repository, int number, String title, boolean open, boolean pullRequest, String body,
            List<Label> labels, List<String> assignees, @Nullable String milestone, @Nullable LocalDate dueOn,
            int comments, @Nullable String author, Instant createdAt, Instant updatedAt) {
        this(repository, number, title, open, pullRequest, body, labels, assignees, milestone, dueOn, comments, author,
                createdAt, updatedAt, IssueTraits.NONE);
    }
}
