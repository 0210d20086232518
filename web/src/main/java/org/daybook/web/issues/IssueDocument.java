package org.daybook.web.issues;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daybook.issues.Issue;
import org.daybook.issues.github.Label;
import org.daybook.writing.token.GitHubAddresses;
import org.jspecify.annotations.Nullable;

/// One to-do as JSON.
///
/// @param state `open`, `closed`, `gone` or `unknown`
/// @param seenAt when GitHub last confirmed this state, or null if never
/// @param stateReason why it is closed: `completed`, `not_planned` or `duplicate`; or null
/// @param type name of its issue type, or null
/// @param locked whether only those who may write to the repository may answer
/// @param discussion whether it was converted to one
/// @param parent reference of what it is a sub-issue of, or null
/// @param parts how many sub-issues it has, and `partsDone` how many of them are closed
/// @param failure why the last look failed, or null
@Schema(name = "Issue")
record IssueDocument(
        String reference,
        String url,
        String title,
        String state,
        List<String> labels,
        List<String> assignees,
        @Nullable String milestone,
        @Nullable LocalDate due,
        @Nullable Instant changedAt,
        @Nullable Instant closedAt,
        @Nullable String stateReason,
        @Nullable String type,
        boolean locked,
        boolean pinned,
        boolean discussion,
        @Nullable String parent,
        int parts,
        int partsDone,
        @Nullable Instant seenAt,
        @Nullable String failure) {

    static IssueDocument of(Issue issue, GitHubAddresses github) {
        return new IssueDocument(
                issue.reference(),
                github.issue(issue.reference()),
                issue.title(),
                issue.state().name().toLowerCase(Locale.ROOT),
                issue.labels().stream().map(Label::name).toList(),
                issue.assignees(),
                issue.milestone().orElse(null),
                issue.dueOn().orElse(null),
                issue.changedAt().orElse(null),
                issue.traits().closedAt(),
                issue.traits().stateReason(),
                issue.traits().issueType(),
                issue.traits().locked(),
                issue.isPinned(),
                issue.isDiscussion(),
                issue.traits().parentReference(),
                issue.traits().parts(),
                issue.traits().partsDone(),
                issue.seenAt().orElse(null),
                issue.failure().orElse(null));
    }
}
