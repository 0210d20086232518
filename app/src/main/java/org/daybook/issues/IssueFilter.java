package org.daybook.issues;

import java.util.List;

/// Which issues of a repository are listed.
///
/// @param state `open`, `closed` or `all`
/// @param label one that they have, in any case; empty for any
/// @param words what stands in title or text, in any case; empty for anything
/// @param type name of an issue type in any case; empty for any
/// @param is one of [#BEING]; empty for any
public record IssueFilter(String state, String label, String words, String type, String is) {

    /// What issues are filtered by as GitHub does with `is:`, `reason:` and `has:`.
    public static final List<String> BEING = List.of("issue", "pull-request", "pinned", "locked", "unlocked",
            "discussion", "completed", "not-planned", "duplicate", "sub-issue", "parent");

    /// The longest label or words.
    public static final int MAX_WORDS = 200;

    /// Of any type, and whatever else they are.
    public IssueFilter(String state, String label, String words) {
        this(state, label, words, "", "");
    }

    /// All that are open.
    public static IssueFilter open() {
        return new IssueFilter("open", "", "");
    }
}
