package org.daybook.web.issues;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daybook.issues.Issue;
import org.daybook.issues.github.Label;
import org.jspecify.annotations.Nullable;

/// One to-do as JSON.
///
/// @param state `open`, `closed`, `gone` or `unknown`
/// @param seenAt when GitHub last confirmed this state, or null if never
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
        @Nullable Instant seenAt,
        @Nullable String failure) {

    static IssueDocument of(Issue issue) {
        return new IssueDocument(
                issue.reference(),
                issue.address(),
                issue.title(),
                issue.state().name().toLowerCase(Locale.ROOT),
                issue.labels().stream().map(Label::name).toList(),
                issue.assignees(),
                issue.milestone().orElse(null),
                issue.dueOn().orElse(null),
                issue.changedAt().orElse(null),
                issue.seenAt().orElse(null),
                issue.failure().orElse(null));
    }
}
