package org.daybook.web.issues;

import java.time.Instant;
import java.util.List;
import org.daybook.web.shared.view.IssueView;
import org.jspecify.annotations.Nullable;

/// A page of the issues of a repository.
///
/// @param repository `owner/name` as GitHub writes it
/// @param total how many the filter leaves
/// @param page from 1
/// @param more whether there is another page
/// @param followed whether all issues are kept, or only those that something refers to
/// @param types names of the issue types that there are among the issues
/// @param seenAt when all changes were known
/// @param failure why the last look failed
record ListView(
        String repository,
        List<IssueView> issues,
        long total,
        long open,
        long closed,
        int page,
        boolean more,
        boolean followed,
        List<String> types,
        @Nullable Instant seenAt,
        @Nullable String failure) {}
