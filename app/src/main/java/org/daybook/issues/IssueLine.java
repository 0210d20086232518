package org.daybook.issues;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daybook.issues.github.Label;
import org.jspecify.annotations.Nullable;

/// An issue without its text, for lists of many.
///
/// @param id of its row
/// @param repository `owner/name` as GitHub writes it
/// @param title the reference as long as GitHub was not reached
/// @param assignees logins
/// @param dueOn day of its milestone
/// @param closedAt when it was closed; where GitHub did not tell, when it last changed; null while it is open
/// @param openedAt when it was opened, or first known here
public record IssueLine(
        long id,
        String repository,
        int number,
        String title,
        IssueState state,
        List<Label> labels,
        List<String> assignees,
        @Nullable LocalDate dueOn,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant closedAt) {}
