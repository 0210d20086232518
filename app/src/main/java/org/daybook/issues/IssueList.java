package org.daybook.issues;

import java.util.List;

/// A page of the issues of a repository, pinned ones first, or of all; then the newest.
///
/// @param total how many there are on all pages
/// @param open how many of the repository are open, whatever the filter
/// @param closed how many are not
/// @param types names of the issue types that there are among them
public record IssueList(List<Issue> issues, long total, long open, long closed, List<String> types) {

    /// Issues of one page.
    public static final int PAGE = 50;
    /// Pages that can be asked for.
    public static final int MAX_PAGES = 2_000;
}
