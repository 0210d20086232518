package org.daybook.web.shared.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.issues.Issue;
import org.daybook.issues.IssueState;
import org.daybook.issues.github.IssueTraits;
import org.daybook.issues.github.Label;

/// A GitHub issue as pages show it, as it was last seen. Its page on GitHub is at `@github.issue(reference)`.
///
/// @param id what a link to it is removed by
/// @param reference `owner/repository#12`
/// @param page its address here
/// @param traits what else GitHub says of it
/// @param pinned in its repository
/// @param discussion whether it was converted to one
/// @param parent page here of what it is a sub-issue of, or empty
/// @param seenAt when GitHub last confirmed this
/// @param failure why the last look failed
public record IssueView(
        long id,
        String reference,
        String page,
        String title,
        IssueState state,
        List<Label> labels,
        List<String> assignees,
        Optional<String> milestone,
        Optional<LocalDate> dueOn,
        IssueTraits traits,
        boolean pinned,
        boolean discussion,
        boolean pullRequest,
        String parent,
        Optional<Instant> seenAt,
        Optional<String> failure) {

    /// The issue as of now.
    public static IssueView of(Issue issue) {
        return new IssueView(
                issue.id(),
                issue.reference(),
                issue.page(),
                issue.title(),
                issue.state(),
                issue.labels(),
                issue.assignees(),
                issue.milestone(),
                issue.dueOn(),
                issue.traits(),
                issue.isPinned(),
                issue.isDiscussion(),
                issue.isPullRequest(),
                Optional.ofNullable(issue.traits().parentReference())
                        .map(reference -> "/issues/" + reference.replace('#', '/')).orElse(""),
                issue.seenAt(),
                issue.failure());
    }
}
