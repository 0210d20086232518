package org.daybook.issues;

/// Which issues of a repository are listed.
///
/// @param state `open`, `closed` or `all`
/// @param label one that they have, in any case; empty for any
/// @param words what stands in title or text, in any case; empty for anything
public record IssueFilter(String state, String label, String words) {

    /// The longest label or words.
    public static final int MAX_WORDS = 200;

    /// All that are open.
    public static IssueFilter open() {
        return new IssueFilter("open", "", "");
    }
}
