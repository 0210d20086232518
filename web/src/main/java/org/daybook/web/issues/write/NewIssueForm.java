package org.daybook.web.issues.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the form for a new issue holds.
///
/// @param key by which the write is told from others
/// @param entry id of the entry that it is opened from, or null
/// @param compound number of the compound that it is opened from, or null
/// @param repositories those that this site follows
/// @param way [org.daybook.issues.write.IssueWrites.Way] in which it is written to `repository`
/// @param github address of GitHub's own form with title and text, once somebody wants it
record NewIssueForm(String key, String repository, String title, String text, @Nullable Long entry,
        @Nullable String compound, List<String> repositories, String way, @Nullable String login,
        @Nullable String github) {}
