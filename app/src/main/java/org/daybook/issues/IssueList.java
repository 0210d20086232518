package org.daybook.issues;

import java.util.List;

/// A page of the issues of a repository, the newest first.
///
/// @param total how many there are on all pages
/// @param open how many of the repository are open, whatever the filter
/// @param closed how many are not
public record IssueList(List<Issue> issues, long total, long open, long closed) {

    /// Issues of one page.
    public static final int PAGE = 50;
    /// Pages that can be asked for.
    public static final int MAX_PAGES = 2_000;
}
